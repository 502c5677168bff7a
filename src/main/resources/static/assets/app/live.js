// Keeps a page live: #live is asked for anew when a call goes on, at most once a second, and with each heartbeat, so that clocks and
// alarms are right. Focus, scrolling and what is typed stay. Where nothing is heard for long, the page says that it is not live.
const live = document.getElementById("live");
const stale = document.getElementById("live-stale");
const PAUSE = 1000;
const PATIENCE = 40_000;
let pending = null;
let heard = Date.now();

async function show() {
  pending = null;
  const answer = await fetch(location.href, { headers: { Accept: "text/html" } }).catch(() => null);
  if (!answer?.ok || answer.redirected) return;
  const fresh = new DOMParser().parseFromString(await answer.text(), "text/html").getElementById("live");
  if (!fresh) return;
  const focused = live.contains(document.activeElement) ? document.activeElement.id : null;
  const said = new Map([...live.querySelectorAll("[role=status]")].map((part) => [part.id, part]));
  // A status is read aloud when its own text changes: it stays where it is.
  fresh.querySelectorAll("[role=status]").forEach((part) => {
    const before = said.get(part.id);
    if (!before) return;
    if (before.textContent !== part.textContent) before.textContent = part.textContent;
    part.replaceWith(before);
  });
  live.replaceChildren(...fresh.childNodes);
  if (focused) document.getElementById(focused)?.focus({ preventScroll: true });
}

function soon() {
  pending ??= setTimeout(show, PAUSE);
}

function there() {
  heard = Date.now();
  stale.hidden = true;
}

if (live) {
  const stream = new EventSource(live.dataset.live);
  stream.addEventListener("open", () => { there(); soon(); });
  stream.addEventListener("here", () => { there(); soon(); });
  stream.addEventListener("moved", (event) => {
    there();
    if (!live.dataset.call || live.dataset.call === event.data) soon();
  });
  stream.addEventListener("error", lost);
  setInterval(() => { if (Date.now() - heard > PATIENCE) lost(); }, PAUSE);
  addEventListener("pagehide", () => stream.close());
}

function lost() {
  if (!stale.hidden) return;
  const since = new Date(heard).toLocaleTimeString("en-GB");
  stale.textContent = stale.dataset.stale.replace("{0}", since);
  stale.hidden = false;
}
