// Runs in the kiosk's own world of scripts, on the portal's own pages alone: never where a visitor signs in or pays.
// Told again, it only changes what is asked of it.
(function (hasThickRing) {
    // The right keyboard for a field that says what it is for, but not how it is typed. A postal code and a date can have
    // letters or strokes: they get digits in front of them, not digits alone.
    const keyboards = {
        "email": "email", "tel": "tel", "tel-national": "tel", "tel-local": "tel", "one-time-code": "numeric",
        "cc-number": "numeric", "cc-csc": "numeric", "postal-code": "numeric", "url": "url",
        "bday": "tel", "cc-exp": "tel", "bday-day": "numeric", "bday-month": "numeric", "bday-year": "numeric",
        "cc-exp-month": "numeric", "cc-exp-year": "numeric", "transaction-amount": "decimal"
    };
    const plain = ["text", "search", "password"];

    function choose(field) {
        if (!(field instanceof HTMLInputElement) || !plain.includes(field.type) || field.hasAttribute("inputmode"))
            return;
        const purpose = (field.getAttribute("autocomplete") ?? "").trim().toLowerCase().split(/\s+/).pop();
        if (purpose in keyboards)
            field.inputMode = keyboards[purpose];
    }

    if (!globalThis.kioskRing) {
        globalThis.kioskRing = new CSSStyleSheet();
        document.adoptedStyleSheets = [...document.adoptedStyleSheets, globalThis.kioskRing];
        // Fields come and go while a page works: each is looked at when it gets the focus.
        document.addEventListener("focusin", event => choose(event.target), true);
        choose(document.activeElement);
    }
    // Dark within light: one of the two stands out from whatever lies below.
    globalThis.kioskRing.replaceSync(hasThickRing ? `:focus-visible {
        outline: 5px solid #000000 !important; outline-offset: 2px !important;
        box-shadow: 0 0 0 12px #ffd500 !important; }` : "");
})
