// The style of the README's pictures: a plain page of a forge. Our own; nothing is taken from a forge's style sheets.

/** How wide (CSS pixels) a picture is. */
export const WIDTH = 760

export const STYLE = `:root {
  --page: #ffffff; --box: #ffffff; --head: #f3f5f7; --line: #d5dae0; --text: #1f2328; --dim: #59636e; --code: #eef0f3; --link: #0a5fc4;
}
.dark {
  --page: #14171b; --box: #1a1e23; --head: #22272e; --line: #3a414a; --text: #dde2e8; --dim: #98a2ad; --code: #2b3138; --link: #6cb0ff;
}
* { box-sizing: border-box; }
html, body { margin: 0; background: var(--page); overflow: hidden; }
body { width: ${WIDTH}px; color: var(--text); font: 14px/1.5 "Liberation Sans", Arial, sans-serif; }
article { margin: 8px; border: 1px solid var(--line); border-radius: 6px; background: var(--box); overflow: hidden; }
header { padding: 8px 14px; background: var(--head); border-bottom: 1px solid var(--line); color: var(--dim); }
header b { color: var(--text); }
.label { float: right; padding: 0 9px; border-radius: 10px; font-size: 12px; line-height: 20px; color: #fff; }
.label.low { background: #2f8547; }
.label.medium { background: #a86a00; }
.label.high { background: #b92d2d; }
.comment { padding: 12px 14px; overflow-wrap: break-word; }
.comment > :first-child { margin-top: 0; }
.comment > :last-child { margin-bottom: 0; }
h3 { margin: 0 0 10px; font-size: 18px; }
h4 { margin: 14px 0 8px; }
p, ul, ol, table, details, pre { margin: 0 0 10px; }
ul, ol { padding-left: 24px; }
table { border-collapse: collapse; width: 100%; }
th, td { padding: 5px 10px; border: 1px solid var(--line); text-align: left; vertical-align: top; }
th:empty { display: none; }
td:first-child { white-space: nowrap; }
code, pre { font: 12.5px/1.45 "DejaVu Sans Mono", "Liberation Mono", monospace; background: var(--code); border-radius: 4px; }
code { padding: 1px 4px; }
pre { padding: 8px 10px; overflow: hidden; white-space: pre-wrap; }
pre code { padding: 0; background: none; }
a { color: var(--link); text-decoration: none; }
sub { color: var(--dim); font-size: 11px; vertical-align: baseline; }
sub code { font-size: 11px; }
summary { color: var(--text); }
.sign { width: 17px; height: 17px; vertical-align: -2px; }
`
