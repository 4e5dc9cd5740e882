/** The page of what a version changed; self-contained like the versions. */
import type { Language } from '../../core/language/language.ts';
import type { Project } from '../../core/project/project.ts';
import type { Row } from '../../core/data/table.ts';
import { hrefFor, pathOf } from '../urls.ts';
import { diffOf, type VersionDiff } from './diff.ts';
import { standalonePage } from '../html/standalone-page.ts';
import { drawings, paletteCss } from './version-page.ts';
import { html, timeElement, type Html } from '../html/html.ts';
import { formatCell } from '../format.ts';
import { snapshotLanguage, type FrozenField, type Snapshot } from './snapshot.ts';
import { versionDiffCss } from './version-css.ts';
import { readSnapshot, type Version } from './versions.ts';

export function diffPage(project: Project, version: Version): string {
  const before = readSnapshot(project, version.before!);
  const after = readSnapshot(project, version);
  const language = snapshotLanguage(project, after);
  const { diff: words } = language.words.version;
  const diff = diffOf(language, before, after);
  const { title, edition } = after;
  const link = ({ path, date, hash }: Version) =>
    html`<a href="${hrefFor(project.config, path)}">${timeElement(language, date)}</a> (<code>${hash}</code>)`;
  return standalonePage({
    language: after.language,
    title: words.pageTitle(title, version.hash, edition.title),
    description: words.pageDescription(language.formatDate(version.date), language.formatDate(version.before!.date)),
    css: `${paletteCss({ ...after, palettes: bothPalettes(before, after) })}${versionDiffCss()}`,
    body: html`<header class="banner">
        <p class="name"><a href="${hrefFor(project.config, pathOf.home())}">${edition.title}</a></p>
        <p>
          <b>${words.title}</b> ${words.between(link(version.before!), link(version))}
          ${version.reason && words.reason(version.reason)}
        </p>
      </header>
      <main>
        <h1>${title}</h1>
        ${texts(language, diff)} ${rows(language, diff, after)} ${drawing(language, diff, before, after)}
        ${isSame(diff) && html`<p>${words.nothing}</p>`}
      </main>`,
  });
}

/** With the colours that only the earlier drawing has. */
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

function texts(language: Language, { texts: changed }: VersionDiff): Html | false {
  const { diff: words } = language.words.version;
  if (!changed.length) return false;
  return html`<section>
    <h2>${words.texts}</h2>
    <p class="small">${words.textsKey}</p>
    <dl>
      ${changed.map(
        ({ name, parts }) =>
          html`<dt>${words.text[name]}</dt>
            <dd class="lines">${parts.map(({ kind, text }) => tags[kind](text))}</dd>`,
      )}
    </dl>
  </section>`;
}

function rows(
  language: Language,
  { rows: { added, removed, changed, reordered }, statuses }: VersionDiff,
  after: Snapshot,
): Html | false {
  const { diff: words } = language.words.version;
  if (!added.length && !removed.length && !changed.length && !reordered && !statuses) return false;
  const list = (heading: (count: number) => string, items: Html[]) =>
    items.length > 0 &&
    html`<section>
      <h2>${heading(items.length)}</h2>
      <dl>${items}</dl>
    </section>`;
  return html`${list(
    words.rowsChanged,
    changed.map(
      ({ row, cells }) =>
        html`<dt>${rowLabel(row, after)}</dt>
          <dd>
            ${cells.map(
              ({ field, before, after: now }) =>
                html`${field.title}: <del>${formatCell(language, before, field)}</del> <ins>${formatCell(language, now, field)}</ins
                  ><br />`,
            )}
          </dd>`,
    ),
  )}
  ${list(
    words.rowsAdded,
    added.map((row) => wholeRow(language, row, after)),
  )}
  ${list(
    words.rowsRemoved,
    removed.map((row) => wholeRow(language, row, after)),
  )}
  ${
    (reordered || statuses > 0) &&
    html`<section>
      <h2>${words.also}</h2>
      ${reordered && html`<p>${words.reordered}</p>`}
      ${statuses > 0 && html`<p>${words.statuses(statuses)}</p>`}
    </section>`
  }`;
}

/** The label of a row: its key, or its first value. */
const rowLabel = (row: Row, { key, fields }: Snapshot): string =>
  key.length ? key.map((name) => row[name] ?? '').join(', ') : String(row[fields[0]!.name] ?? '–');

const wholeRow = (language: Language, row: Row, snapshot: Snapshot): Html => {
  const rest = snapshot.fields.filter(({ name }) => !snapshot.key.includes(name) && (row[name] ?? null) !== null);
  const value = (field: FrozenField) => `${field.title}: ${formatCell(language, row[field.name] ?? null, field)}`;
  return html`<dt>${rowLabel(row, snapshot)}</dt>
    <dd>${rest.map(value).join('; ')}</dd>`;
};

function drawing(
  language: Language,
  { drawing: redrawn, colours }: VersionDiff,
  before: Snapshot,
  after: Snapshot,
): Html | false {
  const { diff: words } = language.words.version;
  if (!redrawn)
    return (
      colours &&
      html`<section>
        <h2>${words.colours}</h2>
        <p>${words.coloursOnly}</p>
      </section>`
    );
  return html`<section>
    <h2>${words.drawingBefore}</h2>
    ${drawings(withUniqueIds(before))}
    <h2>${words.drawingAfter}</h2>
    ${drawings(after)}
  </section>`;
}

/** The drawings of both versions have the same ids; on one page they must differ. */
function withUniqueIds(snapshot: Snapshot): Snapshot {
  const { narrow, wide } = snapshot.drawings;
  const rename = (svg: string) => svg.replace(/(?<= id="|url\(#|href="#)/g, 'before-');
  const drawn = { narrow: { ...narrow, svg: rename(narrow.svg) }, wide: { ...wide, svg: rename(wide.svg) } };
  return { ...snapshot, drawings: drawn };
}
