import { bytesOfText, readSheets, valuesOf } from "./packages";

const page = (body: string) =>
  bytesOfText(`<html><head><meta charset="utf-8"><style>td{}</style></head><body>${body}</body></html>`);
const valuesIn = (body: string) => valuesOf(page(body), "学校.xls");

describe("a web page that is called .xls", () => {
  it("is read as the table that it is", () => {
    expect(valuesIn("<table><tr><th>学校名称<th>在校生数</tr><tr><td>一小</td><td>1,200</td></tr></table>")).toEqual([
      ["学校名称", "在校生数"],
      ["一小", 1200],
    ]);
  });

  it("keeps cells over several rows and columns in their first cell", () => {
    expect(
      valuesIn(
        '<table><tr><td rowspan="2">学校<td colspan=2>在校生<td rowspan=2>面积</tr><tr><td>小学<td>初中</tr><tr><td>一小<td>10<td>0<td>5.5</tr></table>',
      ),
    ).toEqual([
      ["学校", "在校生", "", "面积"],
      ["", "小学", "初中", ""],
      ["一小", 10, 0, 5.5],
    ]);
  });

  it("survives spans that make no sense", () => {
    expect(
      valuesIn('<table><tr><td rowspan="99999999" colspan="-1">甲<td colspan="1e9">乙<td>丙</tr><tr><td>丁</table>'),
    ).toEqual([
      ["甲", "乙", "丙"],
      ["", "丁", ""],
    ]);
    const { snapshot } = readSheets(page("<table><tr><td colspan=99999999>甲<td>乙</table>"), "a.xls");
    expect(snapshot.contents[0]).toMatchObject({
      values: [["甲", ...Array<string>(499).fill("")]],
      truncated: { columnCount: 1001 },
    });
  });

  it("puts all tables on one sheet, with the lines between them, as Excel does", () => {
    expect(
      valuesIn(
        "<h1>金城市 学校基础数据</h1><p>单位：万元<table><caption>表一</caption><tr><td>甲</table>注：<br>说明<table><tr><td>乙</table>",
      ),
    ).toEqual([["金城市 学校基础数据"], ["单位：万元"], ["甲"], ["注："], ["说明"], ["乙"]]);
  });

  it("reads a table inside of another by itself, below what the other has said so far", () => {
    expect(valuesIn("<table><tr><td>外<table><tr><td>内一<td>内二</table>后<td>右</tr><tr><td>末</table>")).toEqual([
      ["外", ""],
      ["内一", "内二"],
      ["右", ""],
      ["末", ""],
    ]);
  });

  it("shows texts as a page shows them", () => {
    expect(
      valuesIn(
        "<table><tr><td> 校舍 \n 面积<br>(m&sup2;) </td><td>&nbsp;一小&amp;二小&#20013;&unknown;</td><td><p>甲</p><p>乙</p></td></table>",
      ),
    ).toEqual([["校舍 面积\n(m²)", "\u00a0一小&二小中&unknown;", "甲\n乙"]]);
  });

  it("leaves out scripts, styles, comments and what Excel notes in them", () => {
    expect(
      valuesIn(
        "<!--[if gte mso 9]><xml><x:Name>表</x:Name></xml><![endif]--><script>if (a<b) '<td>'</script><![if !x]><table><tr><td>1 < 2<td>a<5</table>",
      ),
    ).toEqual([["1 < 2", "a<5"]]);
  });

  it("keeps the exact number where Excel noted it, and codes as text", () => {
    expect(
      valuesIn(
        `<table><tr><td x:num="12.3456">12.35</td><td x:num>7</td><td x:str>8</td><td style="mso-number-format:'\\@'">3612345678</td><td style='mso-number-format:"\\@"'>36</td><td>0036</td></table>`,
      ),
    ).toEqual([[12.3456, 7, "8", "3612345678", "36", "0036"]]);
  });

  it("tells rows that are not shown", () => {
    const { snapshot } = readSheets(
      page('<table><tr><td>甲<tr style="display: none"><td>乙<tr><td>丙</table>'),
      "a.xls",
    );
    expect(snapshot.contents[0]).toMatchObject({ hiddenRows: [1], values: [["甲"], ["乙"], ["丙"]] });
  });

  it("may lack what closes its elements, and rows", () => {
    expect(valuesIn("<table><td>甲<td>乙")).toEqual([["甲", "乙"]]);
    expect(valuesIn('<table><tr><td title="a>b">甲</td></tr></table></td></table>')).toEqual([["甲"]]);
  });

  it("is read in GBK, whatever its head says", () => {
    const start = bytesOfText('<html><meta charset="utf-8"><table><tr><td>');
    const gbk = [0xd1, 0xa7, 0xd0, 0xa3, 0xc3, 0xfb, 0xb3, 0xc6];
    expect(valuesOf(new Uint8Array([...start, ...gbk]), "a.xls")).toEqual([["学校名称"]]);
  });
});
