// blazor.web.js of this version tells the state of the circuit by classes on the dialog; it sends no event.
const dialog = document.getElementById("components-reconnect-modal");
let state;

new MutationObserver(() => {
  const next = ["show", "hide", "failed", "rejected"].find(name => dialog.classList.contains(`components-reconnect-${name}`));
  if (!next || next === state) return;
  state = next;
  if (state === "hide") dialog.close();
  else if (!dialog.open) dialog.showModal();
  // The server no longer knows this circuit: the page starts anew, the draft is on the server and in the tab.
  if (state === "rejected") location.reload();
  if (state === "failed") reloadWhenBack();
}).observe(dialog, { attributes: true, attributeFilter: ["class"] });

// A reload while the server is away would end at the browser's error page.
async function reloadWhenBack() {
  const answer = await fetch("/health", { cache: "no-store" }).catch(() => null);
  if (answer?.ok) location.reload();
  else setTimeout(reloadWhenBack, 3000);
}
