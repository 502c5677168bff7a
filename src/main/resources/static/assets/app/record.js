// Prints a record from its printable page, and copies a log. Where the browser does not allow copying, selects the log so that the keyboard can.
document.querySelectorAll(".app-print").forEach((print) => {
  print.hidden = false;
  print.addEventListener("click", () => window.print());
});

const button = document.getElementById("copy");
if (button) {
  const log = document.getElementById("log");
  const state = document.getElementById("copied");
  button.hidden = false;
  button.addEventListener("click", async () => {
    try {
      await navigator.clipboard.writeText(log.textContent);
      state.textContent = button.dataset.copied;
    } catch {
      getSelection().selectAllChildren(log);
      log.focus();
      state.textContent = button.dataset.manual;
    }
  });
}
