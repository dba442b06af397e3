// Signs documents of the portal with NCALayer, the program that holds the official's key. Only bytes that the portal gave for a ticket are signed, and only its own answer is sent back.
let socket = null;
let stopped = false;

const opening = 20000;

/** Returns { problem, detail }: a word for what went wrong, or null when every signature was handed in. What came of each the portal knows by its ticket. */
export async function sign(page, address, tickets, args, patience) {
  stopped = false;
  try {
    await page.invokeMethodAsync("Tell", "Fetching");
    const data = [];
    for (const ticket of tickets) data.push(base64(await fetchDocument(ticket)));
    await page.invokeMethodAsync("Tell", "Connecting");
    socket = await open(address);
    await page.invokeMethodAsync("Tell", "Waiting");
    const signatures = await ask(socket, { module: "kz.gov.pki.knca.basics", method: "sign", args: { ...args, data: data.length === 1 ? data[0] : data } }, data.length, patience);
    await page.invokeMethodAsync("Tell", "Sending");
    await hand(tickets, signatures);
    return { problem: null, detail: null };
  } catch (error) {
    return error instanceof Problem ? { problem: stopped ? "Stopped" : error.message, detail: error.detail } : { problem: "Failed", detail: null };
  } finally {
    socket?.close();
    socket = null;
  }
}

/** Waits no longer for NCALayer. */
export function stop() {
  stopped = true;
  socket?.close();
}

class Problem extends Error {
  constructor(word, detail = null) {
    super(word);
    this.detail = detail;
  }
}

async function fetchDocument(ticket) {
  const response = await fetch("/signing/document", { headers: { "X-Signing-Ticket": ticket } }).catch(() => null);
  if (!response?.ok) throw new Problem("NoDocument");
  return new Uint8Array(await response.arrayBuffer());
}

function base64(bytes) {
  let text = "";
  for (let from = 0; from < bytes.length; from += 0x8000) text += String.fromCharCode(...bytes.subarray(from, from + 0x8000));
  return btoa(text);
}

async function open(address) {
  const failed = async () => await isRefused() ? "Refused" : "Absent";
  let opened;
  try {
    opened = new WebSocket(address);
  } catch {
    throw new Problem(await failed());
  }
  socket = opened;
  const isOpen = await new Promise(resolve => {
    const timer = setTimeout(() => resolve(false), opening);
    opened.onopen = () => { clearTimeout(timer); resolve(true); };
    opened.onerror = opened.onclose = () => { clearTimeout(timer); resolve(false); };
  });
  if (!isOpen) throw new Problem(await failed());
  return opened;
}

// Browsers name the permission differently; one that knows none of the names does not ask for it.
async function isRefused() {
  for (const name of ["loopback-network", "local-network-access", "local-network"]) {
    try {
      if ((await navigator.permissions.query({ name })).state === "denied") return true;
    } catch {
      // Not known here.
    }
  }
  return false;
}

function ask(socket, question, count, patience) {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => end(new Problem("TooLong")), patience);
    const end = (problem, value) => {
      clearTimeout(timer);
      socket.onmessage = socket.onclose = socket.onerror = null;
      if (problem) reject(problem);
      else resolve(value);
    };
    socket.onclose = socket.onerror = () => end(new Problem("Lost"));
    socket.onmessage = event => {
      let answer;
      try {
        answer = JSON.parse(event.data);
      } catch {
        return end(new Problem("NotUnderstood"));
      }
      // The program greets with its version.
      if (answer?.result?.version) return;
      if (answer?.status === false) return end(new Problem("Refusal", String(answer.message ?? answer.code ?? "").slice(0, 200)));
      if (answer?.status !== true || typeof answer.body !== "object" || answer.body === null) return end(new Problem("NotUnderstood"));
      if (answer.body.result === undefined) return end(new Problem("Cancelled"));
      const signatures = [answer.body.result].flat();
      if (signatures.length !== count || signatures.some(item => typeof item !== "string")) return end(new Problem("NotUnderstood"));
      try {
        end(null, signatures.map(bytesOf));
      } catch {
        end(new Problem("NotUnderstood"));
      }
    };
    socket.send(JSON.stringify(question));
  });
}

function bytesOf(pem) {
  return Uint8Array.from(atob(pem.replace(/-----[A-Z ]+-----/g, "").replace(/\s+/g, "")), letter => letter.charCodeAt(0));
}

async function hand(tickets, signatures) {
  const { token } = await (await fetch("/signing/token")).json();
  for (let n = 0; n < tickets.length; n++)
    await fetch("/signing/signature", {
      method: "POST",
      headers: { "RequestVerificationToken": token, "X-Signing-Ticket": tickets[n], "Content-Type": "application/pkcs7-signature" },
      body: signatures[n],
    }).catch(() => null);
}
