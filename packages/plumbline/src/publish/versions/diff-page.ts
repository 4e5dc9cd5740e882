/** What a version changed, as a page that stands by itself like the versions it compares. */
import type { Project } from '../../core/project/project.ts';
import { rowKey, type Row } from '../../core/data/table.ts';
import { hrefFor, pathOf } from '../urls.ts';
import { diffOf, type VersionDiff } from './diff.ts';
import { standalonePage } from '../html/standalone-page.ts';
import { drawings, paletteCss, timeOf } from './version-page.ts';
import { html, type Html } from '../html/html.ts';
import { formatCell, formatDate } from '../format.ts';
import type { FrozenField, Snapshot } from './snapshot.ts';
import { versionDiffCss } from './version-css.ts';
import { readSnapshot, type Version } from './versions.ts';

export function diffPage(project: Project, version: Version): string {
  const before = readSnapshot(project, version.before!);
  const after = readSnapshot(project, version);
  const diff = diffOf(before, after);
  const { title, language, edition } = after;
  const at = (one: Version) =>
    html`<a href="${hrefFor(project.config, one.path)}">${timeOf(one.date)}</a> (<code>${one.hash}</code>)`;
  return standalonePage({
    language,
    title: `What changed in ${title} · version ${version.hash} · ${edition.title}`,
    description: `How the version of ${formatDate(version.date)} differs from that of ${formatDate(version.before!.date)}.`,
    css: `${paletteCss({ ...after, palettes: bothPalettes(before, after) })}${versionDiffCss()}`,
    body: html`<header class="banner">
        <p class="name"><a href="${hrefFor(project.config, pathOf.home())}">${edition.title}</a></p>
        <p>
          <b>What changed</b> from the version of ${at(version.before!)} to that of ${at(version)}.
          ${version.reason && html`Why: ${version.reason}`}
        </p>
      </header>
      <main>
        <h1>${title}</h1>
        ${texts(diff)} ${rows(diff, after)} ${drawing(diff, before, after)}
        ${isSame(diff) && html`<p>Nothing that can be listed here changed.</p>`}
      </main>`,
  });
}

/** Colours that only the earlier drawing needs, too. */
const bothPalettes = (before: Snapshot, after: Snapshot): Snapshot['palettes'] => ({
  light: { ...before.palettes.light, ...after.palettes.light },
  dark: { ...before.palettes.dark, ...after.palettes.dark },
});

const isSame = ({ texts, rows: { added, removed, changed, reordered }, drawing, colours, statuses }: VersionDiff) =>
  !texts.length &&
  !added.length &&
  !removed.length &&
  !changed.length &&
  !reordered &&
  !drawing &&
  !colours &&
  !statuses;

const tags = {
  same: (text: string) => html`${text}`,
  before: (text: string) => html`<del>${text}</del>`,
  after: (text: string) => html`<ins>${text}</ins>`,
};

const texts = ({ texts: changed }: VersionDiff): Html | false =>
  changed.length > 0 &&
  html`<section>
    <h2>Words</h2>
    <p class="small">Struck words went, underlined words came.</p>
    <dl>
      ${changed.map(
        ({ name, parts }) =>
          html`<dt>${name}</dt>
            <dd class="lines">${parts.map(({ kind, text }) => tags[kind](text))}</dd>`,
      )}
    </dl>
  </section>`;

function rows({ rows: { added, removed, changed, reordered }, statuses }: VersionDiff, after: Snapshot): Html | false {
  if (!added.length && !removed.length && !changed.length && !reordered && !statuses) return false;
  const list = (heading: string, items: Html[]) =>
    items.length > 0 &&
    html`<section>
      <h2>${heading}: ${items.length}</h2>
      <dl>${items}</dl>
    </section>`;
  return html`${list(
    'Rows changed',
    changed.map(
      ({ row, cells }) =>
        html`<dt>${nameOf(row, after)}</dt>
          <dd>
            ${cells.map(
              ({ field, before, after: now }) =>
                html`${field.title}: <del>${formatCell(before, field)}</del> <ins>${formatCell(now, field)}</ins
                  ><br />`,
            )}
          </dd>`,
    ),
  )}
  ${list(
    'Rows added',
    added.map((row) => wholeRow(row, after)),
  )}
  ${list(
    'Rows removed',
    removed.map((row) => wholeRow(row, after)),
  )}
  ${
    (reordered || statuses > 0) &&
    html`<section>
      <h2>Also</h2>
      ${reordered && html`<p>The rows stand in another order.</p>`}
      ${statuses > 0 && html`<p>Values that stayed and are now more or less sure: ${statuses}.</p>`}
    </section>`
  }`;
}

/** A row by its key, as people read it; by its first value where it has none. */
const nameOf = (row: Row, { key, fields }: Snapshot): string =>
  key.length ? rowKey(row, key).replaceAll('/', ', ') : String(row[fields[0]!.name] ?? '–');

const wholeRow = (row: Row, snapshot: Snapshot): Html => {
  const rest = snapshot.fields.filter(({ name }) => !snapshot.key.includes(name) && (row[name] ?? null) !== null);
  const value = (field: FrozenField) => `${field.title}: ${formatCell(row[field.name] ?? null, field)}`;
  return html`<dt>${nameOf(row, snapshot)}</dt>
    <dd>${rest.map(value).join('; ')}</dd>`;
};

function drawing({ drawing: anew, colours }: VersionDiff, before: Snapshot, after: Snapshot): Html | false {
  if (!anew)
    return (
      colours &&
      html`<section>
        <h2>Colours</h2>
        <p>The same drawing is in other colours.</p>
      </section>`
    );
  return html`<section>
    <h2>Drawing, before</h2>
    ${drawings(apart(before))}
    <h2>Drawing, after</h2>
    ${drawings(after)}
  </section>`;
}

/** Two drawings of one chart have the same names in them; on one page each needs its own. */
function apart(snapshot: Snapshot): Snapshot {
  const { narrow, wide } = snapshot.drawings;
  const rename = (svg: string) => svg.replace(/(?<= id="|url\(#|href="#)/g, 'before-');
  const drawn = { narrow: { ...narrow, svg: rename(narrow.svg) }, wide: { ...wide, svg: rename(wide.svg) } };
  return { ...snapshot, drawings: drawn };
}
