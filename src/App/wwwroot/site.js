// Only comfort: every page works without this file.
"use strict";

const off = "nghi-trinh-shortcuts-off";
const help = document.querySelector("dialog.keys");
const enabled = () => localStorage.getItem(off) === null;
let waitsForPlace = false;

function moveRow(step) {
  const rows = [...document.querySelectorAll("main table.data tbody tr")].filter(row => row.querySelector("a, button"));
  const at = rows.findIndex(row => row.contains(document.activeElement));
  const next = rows[at < 0 ? 0 : Math.min(rows.length - 1, Math.max(0, at + step))];
  next?.querySelector("a, button").focus();
}

function onKey(event) {
  const typing = event.target.closest("input, select, textarea, [contenteditable]");
  if (typing || event.ctrlKey || event.metaKey || event.altKey || !enabled() || help?.open) return;
  if (waitsForPlace) {
    waitsForPlace = false;
    const place = document.querySelector(`.menu a[data-key="${CSS.escape(event.key)}"]`);
    if (place) { event.preventDefault(); place.click(); }
    return;
  }
  switch (event.key) {
    case "/": event.preventDefault(); document.querySelector(".top [type=search]")?.focus(); break;
    case "g": waitsForPlace = true; setTimeout(() => waitsForPlace = false, 1500); break;
    case "j": moveRow(1); break;
    case "k": moveRow(-1); break;
    case "?": event.preventDefault(); help?.showModal(); break;
  }
}

document.addEventListener("keydown", onKey);

if (help) {
  const choice = help.querySelector("[name=shortcuts]");
  choice.checked = enabled();
  choice.addEventListener("change", () => choice.checked ? localStorage.removeItem(off) : localStorage.setItem(off, "1"));
  for (const button of document.querySelectorAll("[data-opens=keys]")) {
    button.hidden = false;
    button.addEventListener("click", () => help.showModal());
  }
}

// A form with something typed in it is not left by mistake.
let typed = false;
for (const form of document.querySelectorAll("main form[method=post]")) {
  form.addEventListener("input", () => typed = true);
  form.addEventListener("submit", () => typed = false);
}
addEventListener("beforeunload", event => { if (typed) event.preventDefault(); });

// Errors are read out first.
document.querySelector(".errors[role=alert]")?.focus();
