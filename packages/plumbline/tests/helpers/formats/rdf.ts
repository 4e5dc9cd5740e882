/** RDF/XML read by a parser that is not ours. */
import { RdfXmlParser } from 'rdfxml-streaming-parser';

interface Triple {
  subject: string;
  predicate: string;
  object: string;
}

export function triplesIn(rdf: string): Promise<Triple[]> {
  return new Promise((resolve, reject) => {
    const triples: Triple[] = [];
    const parser = new RdfXmlParser();
    parser.on('data', ({ subject, predicate, object }) =>
      triples.push({ subject: subject.value, predicate: predicate.value, object: object.value }),
    );
    parser.on('error', reject);
    parser.on('end', () => resolve(triples));
    parser.write(rdf);
    parser.end();
  });
}
