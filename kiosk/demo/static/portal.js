// What the pages do beyond plain forms; without it every form still works, only file names are not listed.
"use strict";

function weight(bytes) {
  if (bytes < 1000) return `${bytes} octets`;
  if (bytes < 1e6) return `${Math.round(bytes / 1000)} Ko`;
  return `${(Math.ceil(bytes / 10000) / 100).toString().replace(".", ",")} Mo`;
}

for (const input of document.querySelectorAll("input[type=file]")) {
  const list = document.querySelector(`[data-chosen="${input.id}"]`);
  input.addEventListener("change", () => {
    list.replaceChildren(
      ...Array.from(input.files, (file) => {
        const line = document.createElement("li");
        const name = document.createElement("span");
        const size = document.createElement("span");
        name.className = "name";
        name.textContent = file.name;
        size.className = "hint";
        size.textContent = `${weight(file.size)} – choisi`;
        line.append(name, " ", size);
        return line;
      }),
    );
  });
}

for (const form of document.querySelectorAll("[data-upload]")) {
  form.addEventListener("submit", () => {
    const button = form.querySelector("[data-busy]");
    button.textContent = button.dataset.busy;
    // After the form's data is gathered: a disabled button would otherwise stop the submission.
    setTimeout(() => (button.disabled = true));
  });
}

for (const button of document.querySelectorAll("[data-print]")) {
  button.addEventListener("click", () => window.print());
}

const consent = document.querySelector("#temoins form");
consent?.addEventListener("submit", async (event) => {
  event.preventDefault(); // what is typed on the page stays
  const choice = new URLSearchParams(new FormData(consent, event.submitter));
  await fetch(consent.getAttribute("action"), { method: "POST", body: choice, redirect: "manual" });
  document.querySelector("#temoins").remove();
  document.body.classList.remove("asked");
});

document.querySelector("#erreurs")?.focus();
