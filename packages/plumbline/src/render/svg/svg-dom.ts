/**
 * The small part of the DOM that Plot draws with: elements, attributes, text, inline style. Ours instead of
 * a browser's because it serialises correct XML, rounds coordinates while it writes, and starts in a
 * millisecond. Plot's documentation shows the same approach for drawing on a server.
 */
const svgNamespace = 'http://www.w3.org/2000/svg';

export class TextNode {
  readonly data: string;
  parentNode: Element | null = null;
  constructor(data: string) {
    this.data = data;
  }
}

export class Element {
  readonly ownerDocument: SvgDocument;
  readonly tagName: string;
  readonly namespaceURI: string;
  readonly attributes = new Map<string, string>();
  readonly style = new InlineStyle();
  childNodes: (Element | TextNode)[] = [];
  parentNode: Element | null = null;
  /** What D3 joined to it: for what a mark draws, positions in the mark's data. */
  __data__: unknown;
  constructor(ownerDocument: SvgDocument, tagName: string, namespaceURI = svgNamespace) {
    this.ownerDocument = ownerDocument;
    this.tagName = tagName;
    this.namespaceURI = namespaceURI;
  }

  getAttribute(name: string): string | null {
    return this.attributes.get(name) ?? null;
  }
  hasAttribute(name: string): boolean {
    return this.attributes.has(name);
  }
  setAttribute(name: string, value: unknown): void {
    this.attributes.set(name, String(value));
  }
  setAttributeNS(_namespace: string | null, name: string, value: unknown): void {
    this.setAttribute(name, value);
  }
  removeAttribute(name: string): void {
    this.attributes.delete(name);
  }
  removeAttributeNS(_namespace: string | null, name: string): void {
    this.removeAttribute(name);
  }
  addEventListener(): void {
    // Pointer interaction is the page's business; a drawing at build has no reader.
  }
  removeEventListener(): void {
    // See addEventListener.
  }

  get children(): Element[] {
    return this.childNodes.filter((node) => node instanceof Element);
  }
  get firstChild(): Element | TextNode | null {
    return this.childNodes[0] ?? null;
  }
  appendChild<T extends Element | TextNode>(child: T): T {
    return this.insertBefore(child, null);
  }
  append(...children: (Element | TextNode | string)[]): void {
    for (const child of children) this.appendChild(typeof child === 'string' ? new TextNode(child) : child);
  }
  insertBefore<T extends Element | TextNode>(child: T, next: Element | TextNode | null): T {
    child.parentNode?.removeChild(child);
    const index = next ? this.childNodes.indexOf(next) : this.childNodes.length;
    this.childNodes.splice(index, 0, child);
    child.parentNode = this;
    return child;
  }
  removeChild(child: Element | TextNode): void {
    this.childNodes = this.childNodes.filter((node) => node !== child);
    child.parentNode = null;
  }
  replaceWith(...nodes: (Element | TextNode)[]): void {
    for (const node of nodes) this.parentNode?.insertBefore(node, this);
    this.remove();
  }
  remove(): void {
    this.parentNode?.removeChild(this);
  }

  get textContent(): string {
    return this.childNodes.map((node) => (node instanceof TextNode ? node.data : node.textContent)).join('');
  }
  set textContent(text: string) {
    this.childNodes = [];
    if (text !== '') this.append(text);
  }

  /** Plot asks only for elements by tag name. */
  querySelectorAll(name: string): Element[] {
    return [...elementsOf(this)].filter((element) => element !== this && element.tagName === name);
  }
  querySelector(name: string): Element | null {
    return this.querySelectorAll(name)[0] ?? null;
  }
}

class InlineStyle {
  readonly values = new Map<string, string>();
  setProperty(name: string, value: string): void {
    this.values.set(name, value);
  }
  removeProperty(name: string): void {
    this.values.delete(name);
  }
  getPropertyValue(name: string): string {
    return this.values.get(name) ?? '';
  }
}

export class SvgDocument {
  readonly documentElement = new Element(this, 'svg');
  createElement(name: string): Element {
    return new Element(this, name, 'http://www.w3.org/1999/xhtml');
  }
  createElementNS(namespace: string, name: string): Element {
    return new Element(this, name, namespace);
  }
  createTextNode(data: string): TextNode {
    return new TextNode(data);
  }
}

/** An element and all below it, in document order. */
export function* elementsOf(element: Element): Generator<Element> {
  yield element;
  for (const child of element.childNodes) if (child instanceof Element) yield* elementsOf(child);
}
