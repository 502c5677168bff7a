// Keeps a page live: the parts of #live are asked for anew when a call goes on, at most once a second. The board is with each heartbeat
// too, so that alarms are right; clocks tick between. A page of one call is only when that call goes on: each look at it is logged.
// A part that did not change stays as it is; focus, scrolling and what is typed stay anyway. Only
// new alarms are read aloud. Where nothing is heard for long, the page says since when it is not live.
const live = document.getElementById("live");
const stale = document.getElementById("live-stale");
const said = document.getElementById("live-said");
const PAUSE = 1000;
const PATIENCE = 40_000;
let pending = null;
let heard = Date.now();
// The browser's clock may be wrong.
let ahead = 0;

async function show() {
  pending = null;
  const answer = await fetch(live.dataset.again, { headers: { Accept: "text/html" } }).catch(() => null);
  if (!answer?.ok || answer.redirected) return;
  const fresh = new DOMParser().parseFromString(await answer.text(), "text/html").getElementById("live");
  if (!fresh) return;
  const before = new Set(alarms(live));
  const focused = live.contains(document.activeElement) ? document.activeElement.id : null;
  [...fresh.children].forEach((part) => swap(document.getElementById(part.id), part));
  if (focused && !live.contains(document.activeElement)) {
    (document.getElementById(focused) ?? document.querySelector("h1")).focus({ preventScroll: true });
  }
  const news = alarms(live).filter((alarm) => !before.has(alarm));
  if (news.length) said.textContent = `${news.join(". ")}.`;
  tick();
}

function swap(before, part) {
  if (!before || bare(before) === bare(part)) return;
  const sideways = before.querySelector(".app-scroll")?.scrollLeft;
  before.replaceWith(part);
  if (sideways) part.querySelector(".app-scroll")?.scrollTo({ left: sideways });
}

// What a part says apart from how late it is.
function bare(part) {
  const copy = part.cloneNode(true);
  copy.querySelectorAll("[data-since]").forEach((clock) => clock.replaceChildren());
  copy.querySelectorAll("rect").forEach((bar) => bar.removeAttribute("width"));
  return copy.innerHTML;
}

function alarms(page) {
  return [...page.querySelectorAll("[data-say]")].map((alarm) => alarm.dataset.say);
}

function tick() {
  live.querySelectorAll("[data-since]").forEach((clock) => {
    const seconds = Math.max(0, Math.floor((Date.now() - ahead - Date.parse(clock.dataset.since)) / 1000));
    const [hours, minutes, rest] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60].map((n) => String(n).padStart(2, "0"));
    clock.textContent = Number(hours) ? `${Number(hours)}:${minutes}:${rest}` : `${minutes}:${rest}`;
    // The target stands in the middle of its line.
    if (clock.dataset.target) clock.parentNode.querySelector("rect")?.setAttribute("width", Math.min(100, (seconds * 50) / clock.dataset.target));
  });
}

function soon() {
  pending ??= setTimeout(show, PAUSE);
}

function there() {
  heard = Date.now();
  stale.hidden = true;
}

function lost() {
  if (!stale.hidden) return;
  stale.querySelector("span").textContent = stale.dataset.stale.replace("{0}", new Date(heard).toLocaleTimeString("en-GB"));
  stale.hidden = false;
}

if (live) {
  ahead = Date.now() - Date.parse(live.dataset.at);
  const stream = new EventSource(live.dataset.live);
  stream.addEventListener("open", () => { there(); soon(); });
  stream.addEventListener("here", () => {
    there();
    if (!live.dataset.call) soon();
  });
  stream.addEventListener("moved", (event) => {
    there();
    if (!live.dataset.call || live.dataset.call === event.data) soon();
  });
  stream.addEventListener("error", lost);
  setInterval(() => {
    tick();
    if (Date.now() - heard > PATIENCE) lost();
  }, PAUSE);
  addEventListener("pagehide", () => stream.close());
}
