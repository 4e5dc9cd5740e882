/** Doc comments of TypeScript declarations, as editors show them. */
import { join } from 'node:path';
import ts from 'typescript';

const root = join(import.meta.dirname, '../..');

/** Modules whose exports are described, as paths from the package's folder. */
export const modules = {
  allowlist: 'src/core/evidence/allowlist.ts',
  chart: 'src/core/content/chart-definition.ts',
  checks: 'src/core/sql/checks.ts',
  colors: 'src/core/project/palettes.ts',
  components: 'src/core/content/mdx-components.ts',
  config: 'src/core/project/config.ts',
  dataset: 'src/core/data/data-package.ts',
  datasets: 'src/core/data/datasets.ts',
  evidence: 'src/core/data/evidence.ts',
  measures: 'src/core/sql/measures.ts',
  page: 'src/core/content/pages.ts',
  queries: 'src/core/data/named-queries.ts',
  source: 'src/core/data/sources.ts',
  story: 'src/core/content/stories.ts',
  toolkit: 'src/charts/index.ts',
};

interface Docs {
  /** The comment as Markdown, in one line. */
  text: string;
  /** Tags such as `@convention CSL`, by name. */
  tags: Map<string, string[]>;
}

/** The declarations of some modules of the package, read by the TypeScript compiler. */
export class TypeDocs {
  readonly checker: ts.TypeChecker;
  readonly #program: ts.Program;

  /** @param files paths from the package's folder. */
  constructor(files: string[]) {
    const { config } = ts.readConfigFile(join(root, 'tsconfig.build.json'), ts.sys.readFile);
    const { options } = ts.parseJsonConfigFileContent(config, ts.sys, root);
    this.#program = ts.createProgram(
      files.map((file) => join(root, file)),
      { ...options, noEmit: true },
    );
    this.checker = this.#program.getTypeChecker();
  }

  /** The exports of a module, in the order of its source. @throws for a module that was not read. */
  exportsOf(file: string): ts.Symbol[] {
    const source = this.#program.getSourceFile(join(root, file));
    const module = source && this.checker.getSymbolAtLocation(source);
    if (!module) throw new Error(`${file} is no module of the program.`);
    return this.checker.getExportsOfModule(module).map((symbol) => this.#target(symbol));
  }

  /** @throws for a name that the module does not export. */
  exported(file: string, name: string): ts.Symbol {
    const symbol = this.exportsOf(file).find((one) => one.name === name);
    if (!symbol) throw new Error(`${file} exports no "${name}".`);
    return symbol;
  }

  /** The type of a constant, or the type that an interface declares. */
  typeOf(symbol: ts.Symbol): ts.Type {
    return symbol.flags & ts.SymbolFlags.Type
      ? this.checker.getDeclaredTypeOfSymbol(symbol)
      : this.checker.getTypeOfSymbol(symbol);
  }

  /** The output type of a Zod schema, or the type that an interface declares. */
  outputOf(symbol: ts.Symbol): ts.Type {
    const type = this.typeOf(symbol);
    const output = type.getProperty('_output');
    return output ? this.checker.getTypeOfSymbol(output) : type;
  }

  /** @throws for a declaration without a doc comment. */
  describe(symbol: ts.Symbol): string {
    const { text } = this.docsOf(symbol);
    if (!text) throw new Error(`"${symbol.name}" has no doc comment.`);
    return text;
  }

  conventionOf(symbol: ts.Symbol, otherwise = ''): string {
    return this.docsOf(symbol).tags.get('convention')?.join(', ') ?? otherwise;
  }

  docsOf(symbol: ts.Symbol): Docs {
    const text = ts.displayPartsToString(symbol.getDocumentationComment(this.checker)).replace(/\s+/g, ' ');
    const tags = Map.groupBy(symbol.getJsDocTags(this.checker), ({ name }) => name);
    return { text, tags: new Map([...tags].map(([name, all]) => [name, all.map(tagText)])) };
  }

  /** The original symbol of a re-export. */
  #target(symbol: ts.Symbol): ts.Symbol {
    return symbol.flags & ts.SymbolFlags.Alias ? this.checker.getAliasedSymbol(symbol) : symbol;
  }
}

const tagText = ({ text }: ts.JSDocTagInfo): string => ts.displayPartsToString(text).replace(/\s+/g, ' ').trim();
