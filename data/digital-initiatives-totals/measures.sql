-- name: sichuan-stated
-- The total the chapter states for Sichuan.
-- unit: initiatives
SELECT initiatives AS value FROM "digital-initiatives-totals" WHERE name = 'Sichuan' AND "at" = 'note 4';

-- name: zhejiang-stated
-- The total the chapter states for Zhejiang.
-- unit: initiatives
SELECT initiatives AS value FROM "digital-initiatives-totals" WHERE name = 'Zhejiang' AND "at" = 'note 5';

-- name: zhejiang-missing
-- What the chapter states for Zhejiang less what its list of prefectures adds up to.
-- unit: initiatives
SELECT
  (SELECT initiatives FROM "digital-initiatives-totals" WHERE name = 'Zhejiang' AND "at" = 'note 5')
  - (SELECT sum(initiatives) FROM "digital-initiatives" WHERE province = 'Zhejiang') AS value;

-- name: anhui-stated
-- The total the chapter states for Anhui.
-- unit: initiatives
SELECT initiatives AS value FROM "digital-initiatives-totals" WHERE name = 'Anhui' AND "at" = 'note 6';
