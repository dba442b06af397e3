// The page has a <base>, so a bare "#main" would leave the page: the skip link moves the focus itself.
document.addEventListener("click", event => {
  if (event.target.closest(".skip-link")) {
    event.preventDefault();
    event.stopImmediatePropagation();
    document.getElementById("main")?.focus();
    return;
  }
  for (const menu of document.querySelectorAll("details.menu[open]"))
    if (!menu.contains(event.target) || event.target.closest("a")) menu.open = false;
}, true);

document.addEventListener("keydown", event => {
  if (event.key !== "Escape") return;
  for (const menu of document.querySelectorAll("details.menu[open]")) {
    menu.open = false;
    menu.querySelector("summary").focus();
  }
});
