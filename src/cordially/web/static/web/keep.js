// No word is lost with the connection: what is typed into a form with data-keep stays in this browser until the
// server says that it holds it, and goes out by itself when the connection is back.

const RETRY = 4000;
// The words of this file, in the language of the page.
const told = document.getElementById("words").dataset;
const PREFIX = "cordially:";

function words(form) {
  const found = {};
  for (const field of form.elements) {
    if (!field.name || ["hidden", "submit", "button", "file"].includes(field.type)) continue;
    if (["radio", "checkbox"].includes(field.type)) {
      if (field.checked) found[field.name] = field.value;
      else found[field.name] ??= "";
    } else found[field.name] = field.value;
  }
  return found;
}

function putBack(form, kept) {
  for (const field of form.elements) {
    if (!(field.name in kept) || field.type === "hidden") continue;
    if (["radio", "checkbox"].includes(field.type)) field.checked = kept[field.name] === field.value;
    else field.value = kept[field.name];
  }
}

// Typed before this script had come, so that nothing has sent it yet.
function isTypedIn(form) {
  return [...form.elements].some((field) => {
    if (!field.name || field.type === "hidden") return false;
    if (["radio", "checkbox"].includes(field.type)) return field.checked !== field.defaultChecked;
    return "defaultValue" in field && field.value !== field.defaultValue;
  });
}

// htmx listens to forms from DOMContentLoaded on, which comes after every script of the page.
const whenReady = (act) => document.addEventListener("DOMContentLoaded", () => setTimeout(act), { once: true });

const revision = (form) => form.querySelector("[name=revision]")?.value ?? "";
const same = (a, b) => JSON.stringify(a) === JSON.stringify(b);

function watch(form) {
  const key = PREFIX + form.dataset.keep;
  const line = document.querySelector("[data-kept]") ?? document.getElementById("kept");
  let lost = false;
  let timer = 0;
  const say = (text) => {
    if (line && line.textContent !== text) line.textContent = text;
  };
  const store = () => {
    try {
      localStorage.setItem(key, JSON.stringify({ base: revision(form), words: words(form) }));
    } catch {
      say(told.keepsNothing);
    }
  };
  const sendAgain = () => form.dispatchEvent(new Event("input", { bubbles: true }));
  const onLost = () => {
    lost = true;
    for (const button of form.querySelectorAll("[aria-busy]")) button.removeAttribute("aria-busy");
    say(told.noConnection);
    clearTimeout(timer);
    timer = setTimeout(sendAgain, RETRY);
  };
  const onHeld = (sent) => {
    if (lost) say(told.back);
    lost = false;
    clearTimeout(timer);
    if (same(sent, words(form))) localStorage.removeItem(key);
  };

  let sent = null;
  form.addEventListener("input", store);
  form.addEventListener("htmx:before:request", (event) => {
    if (event.target === form) sent = words(form);
  });
  form.addEventListener("htmx:finally:request", (event) => {
    if (event.target !== form) return;
    const answer = event.detail.ctx.response;
    if (answer && answer.status < 400) onHeld(sent);
    else if (!answer || answer.status >= 500) onLost();
  });
  addEventListener("online", () => lost && sendAgain());

  // A form that leads on is saved first, so that no page of the browser's own replaces unsent words.
  form.addEventListener("submit", async (event) => {
    if (!form.hasAttribute("data-leads-on") || form.dataset.sure) return;
    event.preventDefault();
    store();
    try {
      const answer = await fetch(form.getAttribute("hx-post"), {
        method: "POST",
        body: new FormData(form),
        headers: { "HX-Request": "true" },
      });
      if (answer.status >= 500) return onLost();
      if (answer.ok) localStorage.removeItem(key);
      form.dataset.sure = "1";
      form.submit();
    } catch {
      onLost();
    }
  });

  const early = isTypedIn(form);
  const kept = JSON.parse(localStorage.getItem(key) ?? "null");
  if (early) whenReady(sendAgain);
  if (!kept || same(kept.words, words(form))) return localStorage.removeItem(key);
  const restore = () => {
    putBack(form, kept.words);
    say(told.putBack);
    sendAgain();
  };
  if (kept.base === revision(form) && !early) return whenReady(restore);
  // Changed elsewhere or typed anew meanwhile: both stay, the person chooses.
  const offer = document.createElement("button");
  offer.type = "button";
  offer.className = "btn small-btn";
  offer.textContent = told.offer;
  offer.addEventListener("click", () => (restore(), offer.remove()));
  line?.after(offer);
}

for (const form of document.querySelectorAll("form[data-keep]")) watch(form);

addEventListener("pageshow", (event) => {
  if (event.persisted) for (const form of document.querySelectorAll("form[data-sure]")) delete form.dataset.sure;
});

if (isSecureContext) navigator.serviceWorker?.register("/sw.js").catch(() => {});
