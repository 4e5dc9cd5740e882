SELECT
  tag,
  winter,
  hoehe_cm,
  kaje_cm,
  hoehe_cm - kaje_cm AS ueber_kante_cm,
  CASE WHEN sperrwerk = 'offen' THEN 'blieb offen' WHEN hoehe_cm >= 130 THEN 'alte Marke' ELSE 'nur neue Marke' END AS anlass
FROM sturmfluten JOIN sperrwerk USING (winter)
ORDER BY tag;
