// Asks every few seconds who waits and where the caller's line stands, and shows what changed. Not through htmx: steps.js holds back what
// htmx sends while a step is on its way, and takes what comes back for the reply to a step. Focus never moves: what has it stays as it is.
const EVERY = 5000;
const said = document.getElementById("queue-said");
const section = document.getElementById("queue");
const stale = document.getElementById("queue-stale");
const follow = () => document.querySelector("[data-follow]")?.dataset.follow;
// What was last known, by part: only what is new is read aloud.
const known = new Map([...document.querySelectorAll("[data-say]")].map((part) => [part.id, part.dataset.say]));

async function look() {
  const address = document.hidden ? null : follow();
  if (address) {
    const answer = await fetch(address).catch(() => null);
    const there = Boolean(answer?.ok) && !answer.redirected;
    // Another call, or none, may be on the page by now.
    if (there && follow() === address) show(new DOMParser().parseFromString(await answer.text(), "text/html"));
    if (stale) stale.hidden = there;
  }
  setTimeout(look, EVERY);
}

function show(page) {
  const news = [];
  page.querySelectorAll("[data-now]").forEach((part) => {
    const { say, now, empty } = part.dataset;
    if (say && known.get(part.id) !== say) news.push(say);
    known.set(part.id, say);
    const before = document.getElementById(part.id);
    if (!before || before.dataset.now === now || before.contains(document.activeElement)) return;
    before.replaceWith(part);
    htmx.process(part);
    if (section && !section.contains(document.activeElement)) section.hidden = empty === "true";
  });
  if (news.length) said.textContent = `${news.join(". ")}.`;
}

if (follow()) setTimeout(look, EVERY);
