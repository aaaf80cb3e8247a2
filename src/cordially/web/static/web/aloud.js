// "Read it aloud", by the browser's own voice: the ear finds what the eye has read too often.

const voice = window.speechSynthesis;
for (const button of voice ? document.querySelectorAll("[data-aloud]") : []) {
  const source = document.querySelector(button.dataset.aloud);
  const label = button.textContent;
  let speaking = false;
  const stop = () => {
    speaking = false;
    button.textContent = label;
    voice.cancel();
  };
  button.classList.add("can");
  button.addEventListener("click", () => {
    if (speaking) return stop();
    const parts = (source.value ?? source.textContent).split(/\n+/).filter((part) => part.trim());
    speaking = true;
    button.textContent = button.dataset.stop;
    for (const [n, part] of parts.entries()) {
      const spoken = new SpeechSynthesisUtterance(part);
      spoken.lang = source.lang || "en";
      spoken.rate = 0.95;
      if (n === parts.length - 1) spoken.onend = stop;
      voice.speak(spoken);
    }
  });
  addEventListener("pagehide", () => voice.cancel());
}
