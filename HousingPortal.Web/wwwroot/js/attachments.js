// Sends one file by HTTP with its progress. The answer is the server's text, so that every refusal reads the same; null means the file is attached.
export async function upload(input, progress, address, maxBytes, failedText) {
  const file = input.files[0];
  if (!file) return null;
  try {
    const { token } = await (await fetch("/attachments/token")).json();
    return await send(file, token, progress, address, maxBytes, failedText);
  } catch {
    return failedText;
  } finally {
    input.value = "";
  }
}

function send(file, token, progress, address, maxBytes, failedText) {
  return new Promise(resolve => {
    const request = new XMLHttpRequest();
    request.open("POST", address);
    request.responseType = "json";
    request.setRequestHeader("RequestVerificationToken", token);
    request.setRequestHeader("Content-Type", "application/octet-stream");
    request.setRequestHeader("X-File-Name", encodeURIComponent(file.name));
    request.setRequestHeader("X-File-Size", file.size);
    request.upload.onprogress = event => { if (progress && event.lengthComputable) progress.value = Math.round(100 * event.loaded / event.total); };
    request.onload = () => resolve(request.response?.id ? null : request.response?.refused ?? failedText);
    request.onerror = request.onabort = request.ontimeout = () => resolve(failedText);
    // A file over the limit is not sent at all; its size alone gets the server's refusal.
    request.send(file.size > maxBytes ? null : file);
  });
}
