// Passkeys: the one thing that cannot be done without script. Options come with the page, the answer goes back in a form.
"use strict";

const known = globalThis.PublicKeyCredential;
const form = document.querySelector("form[data-passkey]");

if (form && known?.parseRequestOptionsFromJSON) {
  const failed = form.querySelector("[data-failed]");
  const options = JSON.parse(form.dataset.options);
  const isNew = form.dataset.passkey === "create";
  let waiting = new AbortController();

  async function ask(mediation) {
    waiting.abort();
    waiting = new AbortController();
    const signal = waiting.signal;
    const credential = isNew
      ? await navigator.credentials.create({ publicKey: known.parseCreationOptionsFromJSON(options), signal })
      : await navigator.credentials.get({ publicKey: known.parseRequestOptionsFromJSON(options), mediation, signal });
    form.elements.credential.value = JSON.stringify(credential);
    form.requestSubmit();
  }

  form.hidden = false;
  form.querySelector("button").addEventListener("click", event => {
    if (!form.reportValidity()) return;
    event.preventDefault();
    failed.hidden = true;
    ask("optional").catch(() => failed.hidden = false);
  });

  // The browser offers a passkey where it fills in the address, without being asked.
  if (!isNew)
    known.isConditionalMediationAvailable?.().then(can => can && ask("conditional").catch(() => { }));
}
