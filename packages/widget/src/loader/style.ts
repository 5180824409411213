/** The launcher's own sheet: it lives in the shadow root, so neither the page's styles nor its CSP reach it. */
export const style = `
:host{all:initial}
*{box-sizing:border-box;margin:0}
.root{font:400 15px/1.45 system-ui,sans-serif;--paper:#fff;--ink:#1d1c1a;--shadow:0 1px 3px rgb(0 0 0/16%),0 12px 36px rgb(0 0 0/20%)}
.dark{--paper:#262420;--ink:#f1eee8}
button{font:inherit;border:0;padding:0;cursor:pointer}
button:focus-visible{outline:3px solid var(--accent);outline-offset:3px}
.launch,.hello,.panel{position:fixed;z-index:2147483000}
.launch{bottom:var(--y);height:60px;min-width:60px;display:flex;align-items:center;justify-content:center;gap:10px;border-radius:30px;color:var(--on-accent);background:var(--accent);box-shadow:var(--shadow);transition:transform .15s}
.launch:hover{transform:translateY(-2px)}
.text{padding:0 24px 0 20px;font-weight:600;font-size:16px}
.right .launch,.right .hello,.right .panel{right:var(--x)}
.left .launch,.left .hello,.left .panel{left:var(--x)}
span:empty,.open .label{display:none}
.open .text{padding:0}
svg{width:30px;height:30px;fill:none;stroke:currentColor;stroke-width:1.7;stroke-linecap:round;stroke-linejoin:round;flex:none}
.open .chat,.down{display:none}
.open .down{display:block}
.badge{position:absolute;top:-4px;right:-4px;min-width:22px;height:22px;padding:0 6px;border-radius:11px;background:#c2321f;color:#fff;font-weight:600;font-size:13px;line-height:22px;text-align:center;box-shadow:0 0 0 2px var(--paper)}
.hello{bottom:calc(var(--y) + 74px);max-width:min(290px,calc(100vw - 2*var(--x)));padding:13px 42px 14px 16px;border-radius:18px;background:var(--paper);color:var(--ink);box-shadow:var(--shadow);overflow-wrap:anywhere;animation:rise .15s ease-out}
.say{background:none;color:inherit;text-align:left}
.x{position:absolute;top:0;right:0;width:44px;height:44px;background:none;color:inherit;opacity:.7;display:grid;place-items:center}
.x svg{width:18px;height:18px}
.panel{bottom:calc(var(--y) + 74px);width:400px;height:min(700px,calc(100dvh - var(--y) - 90px));max-width:calc(100vw - 2*var(--x));border-radius:20px;overflow:hidden;background:var(--paper);box-shadow:var(--shadow);visibility:hidden;opacity:0;transform:translateY(10px)}
.panel iframe{display:block;width:100%;height:100%;border:0}
.open .panel{visibility:visible;opacity:1;transform:none;transition:opacity .15s,transform .15s}
.phone .panel,.wide .panel{inset:0;width:100%;height:100%;max-width:none;border-radius:0;transform:none;transition:none}
.phone.open .launch,.wide .launch{display:none}
@keyframes rise{from{opacity:0;transform:translateY(8px)}}
@media (prefers-reduced-motion:reduce){*{animation:none!important;transition:none!important}}
`;
