// The paper: a transparent text field over the marked text, and a card below the marked word one comes to.

const sheet = document.querySelector("[data-editor]");
const body = sheet.querySelector("#body");
const backdrop = document.getElementById("backdrop");
const card = document.getElementById("card");
sheet.classList.add("live");

// --- The marked text follows what is typed; marks elsewhere in the text stay where they are.

function locate(offset) {
  const walk = document.createTreeWalker(backdrop, NodeFilter.SHOW_TEXT);
  let left = offset;
  let node = walk.nextNode();
  while (node && left > node.length) {
    left -= node.length;
    node = walk.nextNode();
  }
  return node ? [node, left] : null;
}

function mirror() {
  const [old, now] = [backdrop.textContent, body.value];
  if (old === now) return;
  let head = 0;
  const most = Math.min(old.length, now.length);
  while (head < most && old[head] === now[head]) head++;
  let tail = 0;
  while (tail < most - head && old[old.length - 1 - tail] === now[now.length - 1 - tail]) tail++;
  const [from, to] = [locate(head), locate(old.length - tail)];
  const typed = now.slice(head, now.length - tail);
  if (!from || !to) return void (backdrop.textContent = now);
  if (from[0] === to[0]) {
    from[0].replaceData(from[1], to[1] - from[1], typed);
    if (from[0].parentElement !== backdrop) from[0].parentElement.className = "";
  } else {
    const range = document.createRange();
    range.setStart(...from);
    range.setEnd(...to);
    range.deleteContents();
    range.insertNode(document.createTextNode(typed));
  }
  if (backdrop.textContent !== now) backdrop.textContent = now;
}

// A subject has one line, however many rows it takes on a small screen.
for (const field of document.querySelectorAll("[data-one-line]")) {
  field.addEventListener("keydown", (event) => event.key === "Enter" && event.preventDefault());
  field.addEventListener("input", () => {
    if (/[\r\n]/.test(field.value)) field.value = field.value.replace(/[\r\n]+/g, " ");
  });
}

// --- The card.

const marks = (name, n) => [...backdrop.querySelectorAll(`[data-${name}~="${n}"]`)];
const fixable = (mark) => mark?.dataset.f && mark.className.includes("iss");
let shown = "";

function close(toText) {
  if (card.hidden) return;
  card.hidden = true;
  shown = "";
  for (const mark of backdrop.querySelectorAll(".on")) mark.classList.remove("on");
  if (toText) body.focus();
}

function place(runs) {
  const [page, last] = [sheet.getBoundingClientRect(), [...runs.at(-1).getClientRects()].at(-1)];
  card.hidden = false;
  const room = page.width - card.offsetWidth;
  const margin = Math.min(16, Math.max(room, 0));
  const left = Math.min(Math.max(last.left - page.left - 12, margin), Math.max(room - margin, margin));
  card.style.left = `${left}px`;
  card.style.top = `${last.bottom - page.top + 6}px`;
}

function show(name, n) {
  const runs = marks(name, n);
  const told = document.querySelector(`#${name}${n} .what`);
  if (!runs.length || !told) return false;
  if (shown === name + n) return true;
  close(false);
  shown = name + n;
  card.replaceChildren(told.cloneNode(true));
  card.classList.toggle("quiet", name === "s");
  for (const run of runs) run.classList.add("on");
  place(runs);
  window.htmx?.process(card);
  return true;
}

function markAt(offset) {
  const found = locate(offset);
  if (!found) return null;
  const inside = found[0].parentElement;
  if (inside !== backdrop) return inside;
  // At the very end of plain text the next run begins: its mark counts too.
  const next = found[1] === found[0].length ? found[0].nextSibling : null;
  return next?.nodeType === 1 ? next : null;
}

function atCaret() {
  if (body.selectionStart !== body.selectionEnd) return;
  const mark = markAt(body.selectionStart);
  if (fixable(mark)) show("f", mark.dataset.f.split(" ")[0]);
  else if (mark?.dataset.s) show("s", mark.dataset.s.split(" ")[0]);
  else close(false);
}

body.addEventListener("input", () => (close(false), mirror()));
// On a slow line one types before this script has come.
mirror();
body.addEventListener("click", atCaret);
body.addEventListener("keyup", (event) => {
  if (/^(Arrow|Home|End|Page)/.test(event.key)) atCaret();
});
document.addEventListener("keydown", (event) => {
  if (event.key === "Escape") close(card.contains(document.activeElement) || document.activeElement === body);
  // Tab leads from the marked word into its card.
  if (event.key === "Tab" && !event.shiftKey && document.activeElement === body && !card.hidden) {
    const first = card.querySelector("button");
    if (first) (event.preventDefault(), first.focus());
  }
});
document.addEventListener("pointerdown", (event) => {
  if (!card.contains(event.target) && event.target !== body) close(false);
});

// Hovering shows where words come from, and takes it away again.
let frame = 0;
body.addEventListener("mousemove", ({ clientX: x, clientY: y }) => {
  cancelAnimationFrame(frame);
  frame = requestAnimationFrame(() => {
    const inside = (r) => x >= r.left && x <= r.right && y >= r.top && y <= r.bottom;
    const over = [...backdrop.querySelectorAll("[data-s]")].find((m) => [...m.getClientRects()].some(inside));
    body.style.cursor = over ? "help" : "";
    if (over && (card.hidden || shown.startsWith("s"))) show("s", over.dataset.s.split(" ")[0]);
    else if (!over && shown.startsWith("s")) close(false);
  });
});

// From the count at the foot, or from the list, to the place in the text.
function bringTo(n) {
  const runs = marks("f", n);
  if (!runs.length) return;
  runs[0].scrollIntoView({ block: "center", behavior: "instant" });
  show("f", n);
  card.querySelector("button")?.focus({ preventScroll: true });
}
document.addEventListener("click", (event) => {
  const item = event.target.closest("#proof li[id^=f]");
  if (item && !event.target.closest("form")) bringTo(item.id.slice(1));
  if (event.target.closest("[data-next]")) {
    const first = document.querySelector("#proof li[id^=f]");
    if (first) bringTo(first.id.slice(1));
  }
});

// --- A mended text comes back from the server: put it on the paper, unless the person has typed on.

let sent = body.value;
document.addEventListener("submit", (event) => {
  if (event.target.matches("[data-mend]")) sent = body.value;
});
document.addEventListener("htmx:after:swap", () => {
  const proof = document.getElementById("proof");
  if (!proof || proof.dataset.seen) return;
  proof.dataset.seen = "1";
  const wasIn = card.contains(document.activeElement);
  if (proof.dataset.body !== body.value && body.value === sent) body.value = proof.dataset.body;
  if (proof.dataset.body !== body.value) mirror();
  sent = body.value;
  close(wasIn);
});
