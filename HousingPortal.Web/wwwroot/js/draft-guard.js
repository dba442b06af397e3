// Keeps what is typed but not yet stored by the server, in this tab. When the page comes back after a lost circuit or a restarted server, the text is put
// back into the fields and sent. Fields are known by their id, which is the path of the answer in the form.
const clockTolerance = 10_000;
let form, key, observer, circuit, shift = 0, sent = 0, entries = {}, pending = new Set();

export function start(element, draftId, savedAt, serverNow) {
  stop();
  [form, key, sent, shift] = [element, `draft:${draftId}`, 0, serverNow - Date.now()];
  entries = JSON.parse(sessionStorage.getItem(key) ?? "{}");
  for (const [id, entry] of Object.entries(entries)) {
    if (entry.at + clockTolerance < savedAt) delete entries[id];
    else entry.sent = 0;
  }
  pending = new Set(Object.keys(entries));
  form.addEventListener("input", typed);
  form.addEventListener("change", typed);
  observer = new MutationObserver(restore);
  observer.observe(form, { childList: true, subtree: true });
  circuit = new MutationObserver(circuitChanged);
  if (reconnect()) circuit.observe(reconnect(), { attributes: true, attributeFilter: ["class"] });
  return restore();
}

export function stop() {
  observer?.disconnect();
  circuit?.disconnect();
  form?.removeEventListener("input", typed);
  form?.removeEventListener("change", typed);
  form = undefined;
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
  entries = {};
  pending = new Set();
  sessionStorage.removeItem(`draft:${draftId}`);
}

export function focusField(id) {
  const field = document.getElementById(id) ?? document.getElementById(`${id}-0`);
  field?.focus();
  field?.scrollIntoView({ block: "center" });
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

function typed(event) {
  const field = event.target;
  if (!field.id || field.type === "file") return;
  pending.delete(field.id);
  if (field.type === "radio") for (const other of form.querySelectorAll(`[name="${field.name}"]`)) delete entries[other.id];
  entries[field.id] = { value: read(field), at: Date.now() + shift, sent: event.type === "change" ? ++sent : 0 };
  store();
}

function restore() {
  let restored = 0;
  for (const id of [...pending]) {
    const field = document.getElementById(id);
    if (!field || !form.contains(field)) continue;
    const value = entries[id]?.value;
    if (read(field) === value) { pending.delete(id); delete entries[id]; continue; }
    if (!write(field, value)) continue;
    restored++;
    field.dispatchEvent(new Event("change", { bubbles: true }));
  }
  store();
  return restored;
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
  if (Object.keys(entries).length === 0) sessionStorage.removeItem(key);
  else sessionStorage.setItem(key, JSON.stringify(entries));
}
