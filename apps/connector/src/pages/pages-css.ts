/** The look of all pages. One file, no font and no picture from anywhere. */
export const pagesCss = `
:root {
  color-scheme: light dark;
  --ink: #1b1f24; --soft: #5a6472; --line: #d9dee5; --ground: #fbfbfa; --card: #ffffff;
  --accent: #1f5f5b; --accent-ink: #ffffff; --good: #1d6b3a; --bad: #a3261f; --calm: #6b5200;
  --first: #2f6f8f; --second: #7fa8a3; --third: #c9a24b; --fourth: #8b8fa3; --fifth: #b07f62; --none: #cfd5dc;
  --good-ground: #eaf5ee; --bad-ground: #fbecea; --calm-ground: #fbf4df;
}
@media (prefers-color-scheme: dark) {
  :root {
    --ink: #e8eaed; --soft: #a3acb8; --line: #3a4250; --ground: #16191d; --card: #1e2329;
    --accent: #7cc7c0; --accent-ink: #10201f; --good: #8fd6a9; --bad: #f2a099; --calm: #e6cf8a;
    --first: #7fb4d0; --second: #5f8f89; --third: #c9a95e; --fourth: #8f94aa; --fifth: #c0937a; --none: #4a525e;
    --good-ground: #17291e; --bad-ground: #331b19; --calm-ground: #2d2714;
  }
}
* { box-sizing: border-box; }
html { font: 17px/1.55 system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", sans-serif; }
body { margin: 0; color: var(--ink); background: var(--ground); }
main { max-width: 46rem; margin: 0 auto; padding: 1.5rem 1.25rem 5rem; }
main.reference, main.wide { max-width: 60rem; }
h1 { font-size: 1.8rem; line-height: 1.2; margin: 1.2rem 0 .8rem; letter-spacing: -.01em; }
h2 { font-size: 1.15rem; margin: 1.8rem 0 .4rem; }
h3 { font-size: .95rem; margin: 1.1rem 0 .2rem; color: var(--soft); font-weight: 600; }
p { margin: .5rem 0; }
a { color: var(--accent); text-underline-offset: .15em; }
:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; border-radius: 4px; }
.skip { position: absolute; left: -99rem; } .skip:focus { left: 1rem; top: 1rem; background: var(--card); padding: .5rem; }
.hidden { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
.top { display: flex; flex-wrap: wrap; gap: 1rem; align-items: center; justify-content: space-between; padding: .9rem 1.25rem; border-bottom: 1px solid var(--line); background: var(--card); }
.top nav { display: flex; gap: 1.25rem; align-items: center; } .top nav form { margin: 0; display: flex; } .top button.plain { padding: 0; line-height: inherit; }
.brand { font-weight: 650; text-decoration: none; color: var(--ink); }
.quiet { color: var(--soft); font-size: .92rem; }
.steps ol { list-style: none; display: flex; flex-wrap: wrap; gap: .2rem .1rem; margin: 0 -.5rem; padding: 0; counter-reset: step; }
.steps li { counter-increment: step; font-size: .85rem; }
.steps a { display: block; padding: .2rem .5rem; border-radius: 99px; text-decoration: none; color: var(--soft); border: 1px solid transparent; }
.steps a::before { content: counter(step) ". "; }
.steps li[aria-current] a { background: var(--card); color: var(--ink); border-color: var(--line); font-weight: 600; }
button, .button { display: inline-block; font: inherit; font-weight: 600; padding: .55rem 1.1rem; border: 1px solid var(--accent); border-radius: 8px; background: var(--accent); color: var(--accent-ink); cursor: pointer; text-decoration: none; }
button.plain { background: transparent; color: var(--accent); border-color: transparent; font-weight: 500; padding: .2rem .3rem; }
button.danger { background: var(--bad); border-color: var(--bad); }
button:hover, .button:hover { filter: brightness(1.08); }
input:not([type=checkbox]):not([type=radio]):not([type=hidden]), select, textarea { font: inherit; width: 100%; padding: .5rem .65rem; border: 1px solid var(--soft); border-radius: 8px; background: var(--card); color: var(--ink); }
textarea { font: .85rem/1.5 ui-monospace, Menlo, Consolas, monospace; }
input[type=checkbox], input[type=radio] { width: 1.05rem; height: 1.05rem; accent-color: var(--accent); vertical-align: -.12rem; }
.stack { display: grid; gap: .35rem; max-width: 26rem; } .stack button { justify-self: start; margin-top: .8rem; } .stack label { font-weight: 600; margin-top: .6rem; }
.row { display: flex; flex-wrap: wrap; gap: .6rem; align-items: center; } .row input:not([type=hidden]), .row select { width: auto; flex: 1 1 12rem; min-width: 0; max-width: min(24rem, 100%); }
.choice { border: 1px solid var(--line); border-radius: 12px; background: var(--card); padding: .6rem 1.1rem 1rem; margin: 1rem 0; } .choice legend { font-weight: 650; padding: 0 .4rem; }
.item { display: grid; grid-template-columns: 1fr auto; gap: .2rem 1.2rem; padding: .7rem 0; border-top: 1px solid var(--line); } .item:first-of-type { border-top: 0; } .item p { margin: .1rem 0 0 1.55rem; }
.item .cost { margin: 0; color: var(--soft); font-size: .85rem; max-width: 14rem; text-align: right; }
.item details { grid-column: 1 / -1; margin: .2rem 0 0 1.55rem; } .item summary { font-size: .92rem; width: fit-content; } .fields { border: 0; margin: .3rem 0 0; padding: 0; display: grid; grid-template-columns: repeat(auto-fill, minmax(16rem, 1fr)); gap: .6rem 1.4rem; } .fields > p { grid-column: 1 / -1; }
.notice { border: 1px solid var(--line); border-left-width: 5px; border-radius: 10px; padding: .7rem 1.1rem; margin: 1rem 0; background: var(--card); } .notice h2 { margin: 0; font-size: 1.05rem; }
.notice.good { border-left-color: var(--good); background: var(--good-ground); } .notice.bad { border-left-color: var(--bad); background: var(--bad-ground); } .notice.calm { border-left-color: var(--calm); background: var(--calm-ground); }
.finding { border: 1px solid var(--line); border-radius: 12px; background: var(--card); padding: .4rem 1.2rem 1rem; margin: 1.2rem 0; } .finding.blocking { border-color: var(--bad); } .finding h2 { margin-top: .8rem; }
.mark { font-size: .85rem; font-weight: 600; padding: .15rem .6rem; border-radius: 99px; vertical-align: .15em; } .mark.good { background: var(--good-ground); color: var(--good); } .mark.bad { background: var(--bad-ground); color: var(--bad); } .mark.calm { background: var(--calm-ground); color: var(--calm); }
.clicks { padding-left: 1.3rem; } .clicks > li { margin-bottom: 1rem; } .clicks h2 { margin: 0; }
.actions { display: flex; flex-wrap: wrap; gap: 1.1rem; }
table { border-collapse: collapse; width: 100%; margin: .8rem 0; font-size: .94rem; } caption { text-align: left; font-weight: 650; padding: .6rem 0; }
th, td { text-align: left; padding: .45rem 1rem .45rem 0; border-bottom: 1px solid var(--line); vertical-align: top; } thead th { color: var(--soft); font-weight: 600; font-size: .85rem; } tbody th { font-weight: 600; }
.number, .box { text-align: right; font-variant-numeric: tabular-nums; } .box { text-align: center; font-size: 1.05rem; }
.plan thead th { font-size: .82rem; } .plan tr { vertical-align: baseline; }
.charts { display: grid; grid-template-columns: repeat(auto-fit, minmax(16rem, 1fr)); gap: 1rem; margin: 1.2rem 0; align-items: start; } .narrow { max-width: 28rem; }
.chart { border: 1px solid var(--line); border-radius: 12px; background: var(--card); padding: .3rem 1.1rem 1rem; }
.chart h3 { margin: .7rem 0 .6rem; color: var(--ink); font-size: 1rem; font-weight: 650; } .chart table { display: table; margin: 0; } .chart > .quiet { margin: .6rem 0 0; } .chart tr:last-child > * { border-bottom: 0; } .chart th { font-weight: 500; } .chart .number { white-space: nowrap; padding-left: .6rem; padding-right: 0; }
.chart .parts { width: 100%; height: .9rem; border-radius: 5px; margin-bottom: .5rem; } .swatch { margin-right: .5rem; vertical-align: -.06rem; }
svg .first { fill: var(--first); } svg .second { fill: var(--second); } svg .third { fill: var(--third); } svg .fourth { fill: var(--fourth); } svg .fifth { fill: var(--fifth); } svg .none { fill: var(--none); } svg .good { fill: var(--good); } svg .bad { fill: var(--bad); } svg .calm { fill: var(--third); }
.beats { display: block; max-width: 100%; }
.past { display: grid; grid-template-columns: max-content 1fr; gap: .4rem 1rem; align-items: center; margin: .6rem 0; } .past dd { margin: 0; overflow-x: auto; } .past dt { color: var(--soft); font-size: .92rem; }
.copied { margin: .8rem 0; } .copied .row input { max-width: none; }
[hidden] { display: none !important; }
progress { width: 100%; height: .8rem; accent-color: var(--accent); }
code, pre { font: .88em/1.5 ui-monospace, Menlo, Consolas, monospace; } pre { overflow-x: auto; padding: .8rem; border: 1px solid var(--line); border-radius: 8px; background: var(--card); }
.reference code { overflow-wrap: anywhere; } .reference nav li { margin: .2rem 0; } .reference td:last-child { min-width: 9rem; } .reference th .quiet { font-weight: 400; }
details { margin: 1rem 0; } summary { cursor: pointer; color: var(--accent); }
.tick { display: grid; grid-template-columns: auto 1fr; gap: .55rem; align-items: start; } .tick input { margin-top: .3rem; }
@media (max-width: 34rem) { .item { grid-template-columns: 1fr; } .item .cost { text-align: left; margin-left: 1.55rem; max-width: none; } table { display: block; overflow-x: auto; } .chart table { display: table; } h1 { font-size: 1.5rem; }
  /* A row of the permission table is two lines here: what to tick, and below it what for. */
  .plan > * { display: block; } .plan tr { display: grid; grid-template-columns: 1fr 3rem 4.9rem 2.6rem; border-bottom: 1px solid var(--line); padding: .35rem 0; align-items: baseline; } .plan th, .plan td { border: 0; padding: 0; }
  .plan td:last-child { grid-column: 1 / -1; color: var(--soft); font-size: .85rem; } .plan thead th:last-child { display: none; } }
@media print { .top, .steps, form, .button, details { display: none; } body { background: #fff; color: #000; } main { max-width: none; } }
`;
