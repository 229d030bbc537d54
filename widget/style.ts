/**
 * The look of everything the widget shows. Owners theme it with the custom properties on `lupa-consent`:
 * --lupa-font, --lupa-background, --lupa-text, --lupa-border, --lupa-button, --lupa-button-text, --lupa-radius.
 */
export const STYLE = `
:host {
  --font: var(--lupa-font, system-ui, sans-serif);
  --background: var(--lupa-background, #fff);
  --text: var(--lupa-text, #1c2526);
  --quiet: color-mix(in srgb, var(--text) 78%, var(--background));
  --border: var(--lupa-border, #d5dcdc);
  --button: var(--lupa-button, #0b5c58);
  --button-text: var(--lupa-button-text, #fff);
  --radius: var(--lupa-radius, 12px);
  all: initial;
}
@media (prefers-color-scheme: dark) {
  :host {
    --background: var(--lupa-background, #172021);
    --text: var(--lupa-text, #edf2f1);
    --border: var(--lupa-border, #3a4848);
    --button: var(--lupa-button, #7fd1c7);
    --button-text: var(--lupa-button-text, #06211f);
  }
}
* { box-sizing: border-box; }
.banner, dialog, .reopen {
  font: 400 15px/1.45 var(--font);
  color: var(--text);
  background: var(--background);
  border: 1px solid var(--border);
}
.banner {
  position: fixed;
  z-index: 2147483646;
  inset: auto auto max(16px, env(safe-area-inset-bottom)) max(16px, env(safe-area-inset-left));
  width: min(420px, calc(100vw - 32px));
  max-height: calc(100vh - 32px);
  overflow: auto;
  padding: 20px;
  border-radius: var(--radius);
  box-shadow: 0 8px 32px rgb(0 0 0 / 0.18);
}
h2 { margin: 0 0 6px; font-size: 17px; line-height: 1.3; font-weight: 650; }
h3 { margin: 0; font-size: 15px; line-height: 1.4; font-weight: 650; }
p { margin: 0 0 8px; }
.quiet { color: var(--quiet); font-size: 14px; }
.buttons { display: flex; flex-wrap: wrap; gap: 8px; margin-top: 14px; }
.buttons button { flex: 1 1 0; min-width: max-content; }
button {
  min-height: 44px;
  padding: 8px 16px;
  font: 600 15px/1.3 var(--font);
  color: var(--button-text);
  background: var(--button);
  border: 1px solid var(--button);
  border-radius: calc(var(--radius) - 4px);
  cursor: pointer;
}
button.plain { color: var(--button); background: none; }
button:hover { filter: brightness(1.08); }
:focus-visible { outline: 3px solid var(--button); outline-offset: 2px; }
button:focus-visible { outline-color: var(--text); }
.reopen {
  position: fixed;
  z-index: 2147483645;
  inset: auto auto max(16px, env(safe-area-inset-bottom)) max(16px, env(safe-area-inset-left));
  width: 44px;
  padding: 0;
  display: grid;
  place-items: center;
  color: var(--button);
  border-radius: 50%;
  box-shadow: 0 2px 8px rgb(0 0 0 / 0.16);
}
.reopen svg { width: 22px; height: 22px; }
dialog {
  width: min(560px, calc(100vw - 24px));
  max-height: min(720px, calc(100vh - 24px));
  padding: 0;
  border-radius: var(--radius);
  overflow: hidden;
}
dialog[open] { display: flex; flex-direction: column; }
dialog::backdrop { background: rgb(8 16 16 / 0.5); }
.scroll { overflow: auto; padding: 20px 20px 4px; }
dialog .buttons { margin: 0; padding: 14px 20px; border-top: 1px solid var(--border); }
.scroll section { padding: 14px 0; border-top: 1px solid var(--border); }
.scroll section p { margin: 2px 0 0; }
label { display: flex; align-items: center; gap: 12px; min-height: 44px; cursor: pointer; }
label > span { flex: 1; }
.services { margin: 4px 0 0 16px; }
input {
  appearance: none;
  flex: none;
  position: relative;
  width: 44px;
  height: 26px;
  margin: 0;
  background: var(--background);
  border: 2px solid var(--quiet);
  border-radius: 13px;
  cursor: pointer;
}
input::after {
  content: '';
  position: absolute;
  inset: 3px auto 3px 3px;
  width: 16px;
  border-radius: 50%;
  background: var(--quiet);
}
input:checked { background: var(--button); border-color: var(--button); }
input:checked::after { inset: 3px 3px 3px auto; background: var(--button-text); }
input:indeterminate::after { left: 12px; border-radius: 3px; }
details { margin-top: 4px; font-size: 14px; }
summary { min-height: 32px; padding: 5px 0; color: var(--button); cursor: pointer; }
table { width: 100%; border-collapse: collapse; margin: 0 0 10px; }
th, td { padding: 4px 8px 4px 0; text-align: left; font-weight: 400; vertical-align: top; overflow-wrap: anywhere; }
th { color: var(--quiet); }
@media (max-width: 480px) {
  .banner { inset: auto 8px max(8px, env(safe-area-inset-bottom)); width: auto; padding: 16px; }
}
@media (forced-colors: active) {
  input, button, .banner, dialog { border-color: ButtonText; }
  input:checked { background: Highlight; }
  input::after { background: ButtonText; }
}
@media print { .banner, .reopen { display: none; } }
`
