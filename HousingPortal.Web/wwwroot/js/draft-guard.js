// Keeps what is typed into a form[data-draft] but not yet stored by the server, in this tab. When the page comes back after a lost circuit or a restarted
// server, the text is put back into the fields and sent. Fields are known by their id, which is the path of the answer in the form. The page loads this file
// before the form is drawn, so that not even the first letter escapes.
const clockTolerance = 10_000;
let draft, form, observer, circuit, shift = 0, sent = 0, entries = {}, pending = new Set();

document.addEventListener("input", typed);
document.addEventListener("change", typed);

export function start(element, savedAt, serverNow) {
  observer?.disconnect();
  circuit?.disconnect();
  form = element;
  hold(form.dataset.draft);
  shift = serverNow - Date.now();
  for (const id of pending) if (entries[id].at + clockTolerance < savedAt) { pending.delete(id); delete entries[id]; }
  observer = new MutationObserver(restore);
  observer.observe(form, { childList: true, subtree: true });
  circuit = new MutationObserver(circuitChanged);
  if (reconnect()) circuit.observe(reconnect(), { attributes: true, attributeFilter: ["class"] });
  return restore();
}

export function stop() {
  observer?.disconnect();
  circuit?.disconnect();
  draft = undefined;
}

// Called before a save. Everything sent up to the returned number is in the server's hands when the answer arrives there; the rest is stamped as newer than the save.
export function mark() {
  for (const entry of Object.values(entries)) if (!entry.sent) entry.at = Date.now() + shift;
  store();
  return isLost() ? 0 : sent;
}

// Called after a save. A number the server could not read exists only here and stays.
export function covered(upTo) {
  for (const [id, entry] of Object.entries(entries)) {
    const unreadable = document.getElementById(id)?.matches("[inputmode=decimal][aria-invalid=true]");
    if (entry.sent && entry.sent <= upTo && !unreadable) delete entries[id];
  }
  store();
}

export function forget(draftId) {
  if (draft === draftId) [entries, pending] = [{}, new Set()];
  sessionStorage.removeItem(`draft:${draftId}`);
}

export function focusField(id) {
  const field = document.getElementById(id) ?? document.getElementById(`${id}-0`);
  field?.focus();
  field?.scrollIntoView({ block: "center" });
}

// Takes up what this tab kept of a draft: all of it waits for its field to appear.
function hold(draftId) {
  if (draft === draftId) return;
  draft = draftId;
  entries = JSON.parse(sessionStorage.getItem(`draft:${draft}`) ?? "{}");
  for (const entry of Object.values(entries)) entry.sent = 0;
  pending = new Set(Object.keys(entries));
}

function typed({ target: field, type }) {
  const owner = field.closest?.("form[data-draft]");
  if (!owner || !field.id || field.type === "file") return;
  hold(owner.dataset.draft);
  pending.delete(field.id);
  if (field.type === "radio") for (const other of owner.querySelectorAll(`[name="${field.name}"]`)) delete entries[other.id];
  entries[field.id] = { value: read(field), at: Date.now() + shift, sent: type === "change" ? ++sent : 0 };
  store();
}

function restore() {
  let restored = 0;
  for (const id of [...pending]) {
    const field = document.getElementById(id);
    if (!field || !form.contains(field)) continue;
    const value = entries[id].value;
    if (read(field) === value) { pending.delete(id); delete entries[id]; continue; }
    if (!write(field, value)) continue;
    restored++;
    field.dispatchEvent(new Event("change", { bubbles: true }));
  }
  store();
  return restored;
}

// What was sent just before the connection broke may never have arrived, so everything not yet stored is sent again when the same circuit is back.
function circuitChanged() {
  if (isLost() || !reconnect().classList.contains("components-reconnect-hide")) return;
  for (const id of Object.keys(entries)) document.getElementById(id)?.dispatchEvent(new Event("change", { bubbles: true }));
}

function isLost() {
  return !!reconnect()?.matches(".components-reconnect-show, .components-reconnect-failed, .components-reconnect-rejected");
}

function reconnect() {
  return document.getElementById("components-reconnect-modal");
}

function read(field) {
  if (field.type === "checkbox" || field.type === "radio") return field.checked;
  return field.tagName === "SELECT" ? field.selectedOptions[0]?.text ?? "" : field.value;
}

// A choice is found again by its text; it may not be there yet while the list it depends on is being drawn.
function write(field, value) {
  if (field.type === "checkbox" || field.type === "radio") field.checked = value;
  else if (field.tagName === "SELECT") {
    const option = [...field.options].find(item => item.text === value);
    if (!option) return false;
    field.value = option.value;
  } else field.value = value;
  return true;
}

function store() {
  if (Object.keys(entries).length === 0) sessionStorage.removeItem(`draft:${draft}`);
  else sessionStorage.setItem(`draft:${draft}`, JSON.stringify(entries));
}
