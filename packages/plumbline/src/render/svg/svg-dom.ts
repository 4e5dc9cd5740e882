/**
 * The part of the DOM that Plot needs: elements, attributes, text, inline style. Unlike jsdom it starts in a millisecond. Plot's
 * documentation shows the same approach for drawing on a server.
 */
import type { TextWidth } from './font-metrics.ts';
import { NeedsBrowser } from './needs-browser.ts';

const whatPagesShow =
  'Remove it, or write a mark in place of Plot.auto, which has a tip: pages show the values of a row where readers point';

const svgNamespace = 'http://www.w3.org/2000/svg';

export class TextNode {
  readonly data: string;
  parentNode: SvgElement | null = null;
  constructor(data: string) {
    this.data = data;
  }
}

export class SvgElement {
  readonly ownerDocument: SvgDocument;
  readonly tagName: string;
  readonly namespaceURI: string;
  readonly attributes = new Map<string, string>();
  readonly style = new InlineStyle();
  childNodes: (SvgElement | TextNode)[] = [];
  parentNode: SvgElement | null = null;
  /** Set by D3's data join. For elements of a mark: indexes in the mark's data. */
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
    // Not needed: pages add interaction to the finished drawing.
  }
  removeEventListener(): void {
    // See addEventListener.
  }

  get children(): SvgElement[] {
    return this.childNodes.filter((node) => node instanceof SvgElement);
  }
  get firstChild(): SvgElement | TextNode | null {
    return this.childNodes[0] ?? null;
  }
  appendChild<T extends SvgElement | TextNode>(child: T): T {
    return this.insertBefore(child, null);
  }
  append(...children: unknown[]): void {
    for (const child of children)
      this.appendChild(child instanceof SvgElement || child instanceof TextNode ? child : new TextNode(String(child)));
  }
  insertBefore<T extends SvgElement | TextNode>(child: T, next: SvgElement | TextNode | null): T {
    child.parentNode?.removeChild(child);
    const index = next ? this.childNodes.indexOf(next) : this.childNodes.length;
    this.childNodes.splice(index, 0, child);
    child.parentNode = this;
    return child;
  }
  removeChild(child: SvgElement | TextNode): void {
    this.childNodes = this.childNodes.filter((node) => node !== child);
    child.parentNode = null;
  }
  replaceWith(...nodes: (SvgElement | TextNode)[]): void {
    for (const node of nodes) this.parentNode?.insertBefore(node, this);
    this.remove();
  }
  remove(): void {
    this.parentNode?.removeChild(this);
  }
  /** @param isDeep whether the copy contains copies of what is inside */
  cloneNode(isDeep = false): SvgElement {
    const copy = new SvgElement(this.ownerDocument, this.tagName, this.namespaceURI);
    for (const [name, value] of this.attributes) copy.setAttribute(name, value);
    for (const [name, value] of this.style.values) copy.style.setProperty(name, value);
    if (isDeep)
      for (const node of this.childNodes)
        copy.appendChild(node instanceof TextNode ? new TextNode(node.data) : node.cloneNode(true));
    return copy;
  }

  /** Plot asks for it in a raster only, whose picture neither pages nor files may have. */
  getContext(): never {
    throw new NeedsBrowser('a raster', 'Draw the values with Plot.cell, Plot.rect or Plot.contour');
  }

  get textContent(): string {
    return this.childNodes.map((node) => (node instanceof TextNode ? node.data : node.textContent)).join('');
  }
  set textContent(text: string) {
    this.childNodes = [];
    if (text !== '') this.append(text);
  }

  /** Plot selects elements by tag name only. */
  querySelectorAll(name: string): SvgElement[] {
    return [...elementsOf(this)].filter((element) => element !== this && element.tagName === name);
  }
  querySelector(name: string): SvgElement | null {
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
  readonly documentElement = new SvgElement(this, 'svg');
  /** Measures text in the fonts of the drawing. */
  readonly textWidth: TextWidth;
  constructor(textWidth: TextWidth) {
    this.textWidth = textWidth;
  }
  /** Plot asks for the window in interactions only. */
  get defaultView(): never {
    throw new NeedsBrowser('a pointer or a tip', whatPagesShow);
  }
  createElement(name: string): SvgElement {
    return new SvgElement(this, name, 'http://www.w3.org/1999/xhtml');
  }
  createElementNS(namespace: string, name: string): SvgElement {
    return new SvgElement(this, name, namespace);
  }
  createTextNode(data: string): TextNode {
    return new TextNode(data);
  }
}

/** An element and its descendants, in document order. */
export function* elementsOf(element: SvgElement): Generator<SvgElement> {
  yield element;
  for (const child of element.childNodes) if (child instanceof SvgElement) yield* elementsOf(child);
}
