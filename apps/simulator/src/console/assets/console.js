// The console works without this file. With it, pages change in place, follow what happens elsewhere, and have a few keys.

const root = document.documentElement;
const body = () => document.body;
let source = null;
let watched = null;
let dirty = false;
/** Counts what was asked for and shown here: what looked again before it comes too late, and would take a note away. */
let acts = 0;
const here = () => `${acts} ${location.pathname}${location.search}`;

document.addEventListener('htmx:beforeRequest', ({ detail }) => {
  if (!detail.requestConfig.headers['X-Look-Again']) acts += 1;
});
document.addEventListener('DOMContentLoaded', settled);
document.addEventListener('htmx:afterSettle', settled);

// Pages are bodies: what a body says about itself does not travel with its content.
document.addEventListener('htmx:beforeSwap', ({ detail }) => {
  const looked = detail.requestConfig.headers['X-Look-Again'];
  // Somebody has gone elsewhere or done something in the meantime.
  if (looked && looked !== here()) detail.shouldSwap = false;
  if (!detail.shouldSwap) return;
  if (!looked) acts += 1;
  const page = new DOMParser().parseFromString(detail.xhr.responseText, 'text/html');
  detail.requestConfig.isPage = page.querySelector('main') !== null;
  if (!detail.requestConfig.isPage) return;
  for (const name of body().getAttributeNames()) if (name.startsWith('data-')) body().removeAttribute(name);
  for (const { name, value } of page.body.attributes) if (name.startsWith('data-')) body().setAttribute(name, value);
});

function settled(event) {
  follow();
  const asked = event.detail?.requestConfig;
  // What looked again by itself must not move anything.
  if (!asked?.isPage || asked.headers['X-Look-Again']) return;
  dirty = false;
  for (const menu of document.querySelectorAll('details.dropdown[open]')) menu.open = false;
  if (asked.triggeringEvent?.target?.dataset?.stay !== undefined) return;
  const focus = document.querySelector('main [aria-invalid], main [autofocus]') ?? document.querySelector('main h1');
  const moved = asked.verb === 'get' || focus?.getAttribute('aria-invalid');
  if (!moved || document.activeElement?.matches('main input, main select, main textarea')) return;
  focus?.focus({ preventScroll: true });
  if (asked.verb === 'get') window.scrollTo(0, 0);
}

// What somebody opened stays open when the page looks again.
if (window.Idiomorph) {
  const keeps = (name, node) => name === 'open' && node.nodeName === 'DETAILS';
  window.Idiomorph.defaults.callbacks.beforeAttributeUpdated = (name, node) => !keeps(name, node);
}

// One line to the simulator for each open page, and none for those nobody sees.
function follow() {
  const { company } = body().dataset;
  const wanted = document.visibilityState === 'visible' ? (company ?? null) : null;
  if (wanted === watched) return;
  source?.close();
  watched = wanted;
  source = wanted === null ? null : new EventSource(`/console/companies/${encodeURIComponent(wanted)}/live`);
  source?.addEventListener('company', ({ data }) => {
    newest = data;
    lookAgain(() => newest !== body().dataset.version);
  });
  source?.addEventListener('requests', () => {
    lookAgain(() => body().dataset.requests !== undefined);
  });
}
document.addEventListener('visibilitychange', follow);

let newest = null;
let waiting = [];
function lookAgain(isNews) {
  // However much happens at once, the page looks again once; and what this page did itself it has by then.
  waiting.push(isNews);
  if (waiting.length > 1) return;
  setTimeout(() => {
    const asked = waiting;
    waiting = [];
    if (!asked.some((one) => one())) return;
    if (body().dataset.live === 'say so' || dirty) {
      document.getElementById('elsewhere')?.removeAttribute('hidden');
      return;
    }
    const path = location.pathname + location.search;
    void window.htmx.ajax('GET', path, {
      target: 'body',
      swap: 'morph:innerHTML',
      headers: { 'X-Look-Again': here() },
    });
  }, 150);
}

document.addEventListener('input', ({ target }) => {
  const form = target.closest('main form[method=post]');
  if (form) dirty = true;
});

document.addEventListener('click', async ({ target }) => {
  const button = target.closest('[data-copy]');
  if (button) {
    await navigator.clipboard.writeText(button.dataset.copy);
    const label = button.querySelector('[data-copied]');
    if (label) label.textContent = label.dataset.copied;
    return;
  }
  // A menu that is open closes when something else is clicked.
  for (const menu of document.querySelectorAll('details.dropdown[open]')) if (!menu.contains(target)) menu.open = false;
});

// Boxes and choices that show or hide parts of a form send it at once.
document.addEventListener('change', ({ target }) => {
  if (target.dataset.refresh === undefined) return;
  const button = target.form.querySelector('button[value=refresh]');
  button?.click();
});

document.addEventListener('keydown', (event) => {
  const { key, target, metaKey, ctrlKey, altKey } = event;
  if (key === 'Escape') {
    for (const menu of document.querySelectorAll('details.dropdown[open]')) {
      menu.open = false;
      menu.querySelector('summary').focus();
    }
  }
  if (metaKey || ctrlKey || altKey || target.matches('input, select, textarea')) return;
  if (key === '/') {
    const search = document.querySelector('input[type=search]');
    if (search) {
      event.preventDefault();
      search.focus();
    }
  }
  document.querySelector(`[data-key="${CSS.escape(key)}"]:not([disabled])`)?.click();
});

root.dataset.ready = 'yes';
