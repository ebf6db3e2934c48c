
"use strict";
(() => {
  const root = document.documentElement;
  const all = (selector, within = document) => [...within.querySelectorAll(selector)];

  const theme = document.getElementById("theme");
  if (theme) {
    const prefersDark = matchMedia("(prefers-color-scheme: dark)");
    const isDark = () => (root.dataset.theme || (prefersDark.matches ? "dark" : "light")) === "dark";
    const label = () => { theme.textContent = isDark() ? "Light" : "Dark"; theme.setAttribute("aria-label", isDark() ? "Use light colours" : "Use dark colours"); };
    theme.hidden = false;
    theme.addEventListener("click", () => { root.dataset.theme = isDark() ? "light" : "dark"; label(); });
    prefersDark.addEventListener("change", label);
    label();
  }

  const light = (number) => {
    all(".on").forEach((element) => element.classList.remove("on"));
    all(`mark[data-ids="${number}"]`).forEach((mark) => mark.classList.add("on"));
    const note = document.getElementById(`note-${number}`);
    if (note) note.classList.add("on");
    return note;
  };
  const show = (element) => { if (element) element.scrollIntoView({ block: "center", behavior: matchMedia("(prefers-reduced-motion: reduce)").matches ? "auto" : "smooth" }); };
  const openNote = (number) => {
    const note = light(number);
    if (note) { show(note); note.focus({ preventScroll: true }); history.replaceState(null, "", `#note-${number}`); }
  };
  const openPlace = (number) => {
    light(number);
    const reference = document.getElementById(`ref-${number}`);
    if (reference) { show(document.getElementById(`mark-${number}`) || reference); reference.focus({ preventScroll: true }); history.replaceState(null, "", `#ref-${number}`); }
  };
  const visible = (element) => getComputedStyle(element).textDecorationLine !== "none";
  document.addEventListener("click", (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) return;
    const link = event.target.closest("a[href^='#note-'], a[href^='#ref-']");
    if (link) {
      event.preventDefault();
      const [kind, number] = link.hash.slice(1).split("-");
      (kind === "note" ? openNote : openPlace)(number);
      return;
    }
    if (!getSelection().isCollapsed) return;
    let mark = event.target.closest("mark");
    while (mark && !visible(mark)) mark = mark.parentElement.closest("mark");
    if (mark) openNote(mark.dataset.ids);
  });

  document.addEventListener("keydown", (event) => {
    if (event.key !== "ArrowDown" && event.key !== "ArrowUp") return;
    const kind = event.target.matches(".ref[id]") ? ".ref[id]" : event.target.matches(".num, .note") ? ".note" : null;
    if (!kind) return;
    const items = all(kind).filter((item) => item.offsetParent !== null);
    const at = items.indexOf(event.target.closest(kind));
    const next = items[at + (event.key === "ArrowDown" ? 1 : -1)];
    if (!next) return;
    event.preventDefault();
    show(next);
    (next.querySelector("a.num") || next).focus({ preventScroll: true });
    light(next.id.split("-")[1]);
  });

  const form = document.querySelector(".filters form");
  if (form) {
    const shown = document.getElementById("shown");
    const notes = all(".note");
    const count = () => {
      const left = notes.filter((note) => getComputedStyle(note).display !== "none").length;
      shown.textContent = left === notes.length ? "" : `${left} of ${notes.length} shown`;
    };
    form.addEventListener("change", count);
    form.addEventListener("submit", (event) => event.preventDefault());
    count();
  }

  addEventListener("beforeprint", () => all("details:not([open])").forEach((details) => { details.open = true; details.dataset.printed = ""; }));
  addEventListener("afterprint", () => all("details[data-printed]").forEach((details) => { details.open = false; delete details.dataset.printed; }));

  all("table.sortable").forEach((table) => {
    const body = table.tBodies[0];
    all("thead th[data-sort]", table).forEach((head) => {
      const button = document.createElement("button");
      button.type = "button";
      button.textContent = head.textContent;
      head.replaceChildren(button);
      const isNumber = head.dataset.sort === "number";
      button.addEventListener("click", () => {
        const isDown = head.getAttribute("aria-sort") === "ascending";
        all("thead th", table).forEach((other) => other.removeAttribute("aria-sort"));
        head.setAttribute("aria-sort", isDown ? "descending" : "ascending");
        const value = (row) => row.cells[head.cellIndex] ? row.cells[head.cellIndex].dataset.value || "" : "";
        const rows = [...body.rows].map((row, index) => ({ row, index, value: value(row) }));
        rows.sort((a, b) => {
          if (a.value === "" || b.value === "") return (a.value === "") - (b.value === "") || a.index - b.index;
          const order = isNumber ? a.value - b.value : a.value < b.value ? -1 : a.value > b.value ? 1 : 0;
          return (isDown ? -order : order) || a.index - b.index;
        });
        body.append(...rows.map((entry) => entry.row));
      });
    });
  });
})();
