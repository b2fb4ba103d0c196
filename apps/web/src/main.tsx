import "./app/polyfills.ts";
import "@faheng/ui/style.css";
import "./styles/index.css";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { App } from "./app/app.tsx";
import { keptLanguage, readyIn } from "./app/kept-language.ts";

const root = document.getElementById("root");
if (root) {
  void readyIn(keptLanguage()).then((language) => {
    createRoot(root).render(
      <StrictMode>
        <App begun={language} />
      </StrictMode>,
    );
  });
}
