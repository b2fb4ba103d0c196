import "./app/polyfills.ts";
import "@faheng/ui/style.css";
import "./styles/index.css";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { z } from "zod";
import { App } from "./app/app.tsx";

// Zod would otherwise try `new Function`, which the Content-Security-Policy refuses.
z.config({ jitless: true });

const root = document.getElementById("root");
if (root) {
  createRoot(root).render(
    <StrictMode>
      <App />
    </StrictMode>,
  );
}
