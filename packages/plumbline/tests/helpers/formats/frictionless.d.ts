/** The part of the Frictionless library that tests use; it comes without types. */
declare module 'datapackage' {
  interface Resource {
    read(options: { keyed: true }): Promise<Record<string, unknown>[]>;
  }
  export class Package {
    static load(descriptor: object, options: { basePath: string }): Promise<Package>;
    errors: Error[];
    getResource(name: string): Resource | null;
  }
}
