import { LINE_PITCH, layoutOf, type PageLayout } from "../docx/page-layout.ts";

const PORTRAIT = layoutOf("portrait");
const LANDSCAPE = layoutOf("landscape");

/** Twips as points. */
function pt(twips: number): string {
  return `${twips / 20}pt`;
}

function marginOf({ margin: { top, right, bottom, left } }: PageLayout): string {
  return [top, right, bottom, left].map(pt).join(" ");
}

function textOf({ sizes, pitch, characterSpacing }: PageLayout): string {
  return `font-size:${sizes.body / 2}pt;line-height:${pt(pitch)};letter-spacing:${pt(characterSpacing)}`;
}

/** Of the type in tables, in points. */
export const TABLE_SIZE = 10.5;

const BODY = `"仿宋_GB2312","仿宋",FangSong,STFangsong,"Noto Serif CJK SC",serif`;
const HEADING = `"黑体",SimHei,"Noto Sans CJK SC",sans-serif`;
const SUBHEADING = `"楷体_GB2312","楷体",KaiTi,STKaiti,"Noto Serif CJK SC",serif`;
const TITLE = `"方正小标宋简体","华文中宋",STZhongsong,"Noto Serif CJK SC",serif`;

/**
 * The measures of `page-layout.ts` as a style of print. Latin letters and figures alone come from Times New Roman: its quotation
 * marks are too narrow between Chinese. Page numbers stand outside, as they do in the .docx.
 */
export const PRINT_STYLE: string = `
@font-face{font-family:Latin;src:local("Times New Roman"),local("Liberation Serif");unicode-range:U+20-7E}
@page{size:A4;margin:${marginOf(PORTRAIT)}}
@page wide{size:A4 landscape;margin:${marginOf(LANDSCAPE)}}
@page :right{@bottom-right{content:"— " counter(page) " —";font:14pt Latin,"宋体",SimSun,serif;padding-right:14pt}}
@page :left{@bottom-left{content:"— " counter(page) " —";font:14pt Latin,"宋体",SimSun,serif;padding-left:14pt}}
*{box-sizing:border-box;margin:0;padding:0}
body{font-family:Latin,${BODY};color:#000;background:#fff}
section{break-before:page;${textOf(PORTRAIT)}}
section:first-child{break-before:auto}
section.landscape{page:wide;${textOf(LANDSCAPE)}}
h1,h2,h3,h4,h5,p,li{overflow-wrap:anywhere}
h1,h2.title{font:400 22pt/${pt(LINE_PITCH)} Latin,${TITLE};letter-spacing:0;text-align:center;margin-bottom:${pt(LINE_PITCH)};break-after:avoid}
.landscape h1,.landscape h2.title{font-size:18pt;margin-bottom:6pt}
h2,h3,h4,h5{font-weight:400;font-size:inherit;text-indent:2em;break-after:avoid}
h2{font-family:Latin,${HEADING}}
h3{font-family:Latin,${SUBHEADING}}
p.indent{text-indent:2em}
p.justify{text-align:justify}
.center{text-align:center}
p.right{text-align:right;padding-right:4em}
p.number{text-align:center;margin:calc(-1*${pt(LINE_PITCH)}) 0 ${pt(LINE_PITCH)}}
.landscape p.number{margin:0 0 6pt}
.attachments{display:flex;margin:${pt(LINE_PITCH)} 0 0 2em}
.attachments span{flex:none}
.attachments ol{list-style-position:outside;padding-left:1em}
.attachments ol.one{list-style:none;padding-left:0}
.signature{text-align:right;margin-top:${pt(LINE_PITCH)};break-inside:avoid}
p.annex{font-family:Latin,${HEADING};margin-bottom:${pt(LINE_PITCH)};break-after:avoid}
.landscape p.annex{margin-bottom:6pt}
.colophon{font-size:14pt;letter-spacing:0;margin-top:${pt(2 * LINE_PITCH)};border:solid #000;border-width:.35mm 0;break-inside:avoid}
.colophon p.copies{padding:0 1em 0 4em;text-indent:-3em}
.colophon p.issued{display:flex;justify-content:space-between;padding:0 1em}
.colophon p.copies+p.issued{border-top:.25mm solid #000}
table{width:100%;border-collapse:collapse;table-layout:fixed;font-size:${TABLE_SIZE}pt;line-height:1.35;letter-spacing:0}
thead{display:table-header-group}
td:not([rowspan]){break-inside:avoid}
th,td{border:.5pt solid #000;padding:2pt 4pt;vertical-align:middle;overflow-wrap:anywhere}
td[rowspan]{vertical-align:top}
th{font:400 ${TABLE_SIZE}pt Latin,${HEADING};background:#ededed;text-align:center;print-color-adjust:exact}
td.left{text-align:left}
td.right{text-align:right}
td.bold{font-family:Latin,${HEADING}}
p.note{font:${TABLE_SIZE}pt/1.5 Latin,${SUBHEADING};margin-top:3pt}
@media screen{body{background:#e8e8e8;padding:8mm 0}
section{background:#fff;width:210mm;min-height:297mm;margin:0 auto 8mm;padding:${marginOf(PORTRAIT)}}
section.landscape{width:297mm;min-height:210mm;padding:${marginOf(LANDSCAPE)}}}
`;
