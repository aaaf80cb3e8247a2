// Small helpers that only a browser can do. Every page works without them.

// 1. The person's time zone, where a form asks for it and does not know it yet.
const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
for (const field of document.querySelectorAll("[data-zone]")) {
  if (!field.value && zone) field.value = zone;
}

// 2. Dropping a file on the invite field.
for (const drop of document.querySelectorAll("[data-drop]")) {
  const input = drop.querySelector("input[type=file]");
  drop.addEventListener("dragover", (event) => {
    event.preventDefault();
    drop.classList.add("over");
  });
  drop.addEventListener("dragleave", () => drop.classList.remove("over"));
  drop.addEventListener("drop", (event) => {
    event.preventDefault();
    drop.classList.remove("over");
    if (event.dataTransfer.files.length) {
      input.files = event.dataTransfer.files;
      drop.closest("form").requestSubmit();
    }
  });
  input.addEventListener("change", () => input.files.length && drop.closest("form").requestSubmit());
}

// 4. A choice that only changes what is shown needs no button.
for (const choice of document.querySelectorAll("[data-auto]")) {
  choice.addEventListener("change", () => choice.form.requestSubmit());
}

// 5. The call card: their clock, thirty seconds for the machine, and paper.
for (const clock of document.querySelectorAll("[data-clock]")) {
  const options = { timeZone: clock.dataset.clock, hour: "2-digit", minute: "2-digit", hourCycle: "h23" };
  try {
    const there = new Intl.DateTimeFormat("en-GB", options);
    setInterval(() => (clock.textContent = there.format(new Date())), 5000);
  } catch {
    // A zone that this browser does not know keeps the time of the page.
  }
}
for (const timer of document.querySelectorAll("[data-timer]")) {
  const total = Number(timer.dataset.timer);
  const [start, left, ring, said] = ["[data-start]", "[data-left]", ".go", "[data-said]"].map((s) => timer.querySelector(s));
  let ticking = 0;
  const show = (seconds) => {
    left.textContent = Math.max(Math.ceil(seconds), 0);
    ring.style.strokeDashoffset = 289 * (1 - Math.max(seconds, 0) / total);
    timer.classList.toggle("over", seconds <= 0);
  };
  const stop = (label) => {
    clearInterval(ticking);
    ticking = 0;
    start.textContent = label;
  };
  start.addEventListener("click", () => {
    if (ticking) {
      stop(timer.dataset.again);
      return show(total);
    }
    const end = performance.now() + total * 1000;
    start.textContent = timer.dataset.stop;
    said.textContent = timer.dataset.begun;
    ticking = setInterval(() => {
      const seconds = (end - performance.now()) / 1000;
      show(seconds);
      if (seconds <= 10 && seconds > 9) said.textContent = timer.dataset.ending;
      if (seconds <= 0) {
        said.textContent = timer.dataset.ended;
        stop(timer.dataset.again);
      }
    }, 100);
  });
}
for (const button of document.querySelectorAll("[data-print]")) button.addEventListener("click", () => window.print());

// 6. An address to copy is selected at one touch.
for (const field of document.querySelectorAll("[data-select]")) field.addEventListener("focus", () => field.select());

// 7. Countries by their names in the language of the page; the page brings the English ones.
for (const choice of document.querySelectorAll("[data-countries]")) {
  const language = document.documentElement.lang;
  if (language.startsWith("en")) break;
  const names = new Intl.DisplayNames(language, { type: "region", fallback: "none" });
  const named = [...choice.options].filter((option) => option.value);
  for (const option of named) option.textContent = names.of(option.value) ?? option.textContent;
  named.sort((a, b) => a.textContent.localeCompare(b.textContent, language));
  choice.append(...named);
}

// 8. An address of old, of when all settings stood on one page (/settings/#mail), leads to its section.
const sections = [...document.querySelectorAll("[data-sections] a")];
const asked = location.hash === "#manner" ? "etiquette" : location.hash.slice(1);
const wanted = asked && sections.find((link) => link.pathname.endsWith(`/${asked}/`));
if (wanted && location.pathname === sections[0].pathname) location.replace(wanted.href);

// 9. A button that was pressed says so until the next page is there.
document.addEventListener("submit", ({ target, submitter }) => {
  if (!target.hasAttribute("hx-post") || target.hasAttribute("data-leads-on")) submitter?.setAttribute("aria-busy", "true");
});
addEventListener("pageshow", () => {
  for (const button of document.querySelectorAll("[aria-busy]")) button.removeAttribute("aria-busy");
});
