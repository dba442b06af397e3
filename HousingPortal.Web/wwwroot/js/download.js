// A link with "download" leaves the page and its circuit as they are; a refusal is shown by the browser among its downloads.
export function download(address) {
  const link = document.createElement("a");
  link.href = address;
  link.download = "";
  document.body.append(link);
  link.click();
  link.remove();
}
