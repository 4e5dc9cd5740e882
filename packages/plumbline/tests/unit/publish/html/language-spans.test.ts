import { describe, expect, test } from 'vitest';
import { markLanguages as mark } from '../../../../src/publish/html/language-spans.ts';
import { chinese } from '../../../helpers/chinese.ts';
import { unmarkedLanguages } from '../../../../src/testing/files/unmarked-languages.ts';

const markLanguages = (html: string) => mark(html, chinese);

describe('markLanguages(html, languages)', () => {
  test('says of each run that it is Chinese, and keeps a name of up to four characters in one line', () => {
    expect(markLanguages('<p>Jinhua (金华市) in <i>文化纵横杂志</i> &amp; more</p>')).toBe(
      '<p>Jinhua (<span lang="zh-Hans" class="unbroken">金华市</span>) in <i><span lang="zh-Hans">文化纵横杂志</span></i> &amp; more</p>',
    );
  });

  test('keeps what stands between Chinese characters in the run, and what stands round them out of it', () => {
    expect(markLanguages('<cite>“内参“拯救”中关村”, 2019</cite>')).toBe(
      '<cite>“<span lang="zh-Hans">内参“拯救”中关村</span>”, 2019</cite>',
    );
    expect(markLanguages('<p>关于规划，2317亿元。</p>')).toBe(
      '<p><span lang="zh-Hans">关于规划，</span>2317<span lang="zh-Hans" class="unbroken">亿元。</span></p>',
    );
  });

  test('leaves text that says so itself, and what holds no markup', () => {
    const said = '<p lang="zh-Hans">北京市</p><textarea>北京</textarea><title>北京</title><img alt="北京">';
    expect(markLanguages(said)).toBe(said);
    expect(markLanguages('<p lang="zh"><q lang="en">a</q>北京</p>')).toBe('<p lang="zh"><q lang="en">a</q>北京</p>');
    expect(markLanguages('<div lang="zh"><p lang="en">北京 x</p></div>')).toContain('<span lang="zh-Hans"');
  });

  test('marks labels of a drawing without adding an element, since its elements are counted', () => {
    const svg = '<svg><text x="1">北京</text><text><tspan>Jinhua</tspan><tspan>金华</tspan></text></svg>';
    expect(markLanguages(svg)).toBe(
      '<svg><text x="1" lang="zh-Hans">北京</text><text><tspan>Jinhua</tspan><tspan lang="zh-Hans">金华</tspan></text></svg>',
    );
  });

  test('finds nothing to do the second time', () => {
    const once = markLanguages('<p>a 北京市 b</p><svg><text>四川</text></svg>');
    expect(markLanguages(once)).toBe(once);
  });
});

describe('unmarkedLanguages(html, languages)', () => {
  test('finds Chinese that nothing says is Chinese, in text and in drawings', () => {
    const html =
      '<html lang="en"><body><p>the 北京 one</p><svg><text>四川</text></svg><p lang="zh">上海</p></body></html>';
    expect(unmarkedLanguages(html, chinese)).toEqual(['<p> the 北京 one', '<text> 四川']);
    expect(unmarkedLanguages(markLanguages(html), chinese)).toEqual([]);
  });
});
