const dialog = document.getElementById("components-reconnect-modal");
dialog.addEventListener("components-reconnect-state-changed", event => {
  switch (event.detail.state) {
    case "show": dialog.showModal(); break;
    case "hide": dialog.close(); break;
    // The server no longer knows this circuit: the page starts anew, the draft is on the server and in the tab.
    case "rejected": location.reload(); break;
    case "failed": setTimeout(() => location.reload(), 3000); break;
  }
});
