import { readdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { defineConfig } from 'wxt';
import { SITE_MATCHES } from './sites/registry';

/**
 * Public half of a key that gives the unpacked extension a fixed id, which a managed policy needs.
 * Its private half was thrown away: store builds (`TESURI_STORE=1`) get their id from the store.
 */
const DEV_PUBLIC_KEY =
  'MIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8AMIIBCgKCAQEAoJXtYBQ4FGnxauqbjXlk9q0RQ/QU0R0P/clm0lEhbuWxf4Bn6+R4bpGWwSY/Zi7/0KuErEI2jvcvvRqe+QorGP1JwUT2LVcMjT86QQQgSz7/H/rofp5p0n8jnvg0uwXdkrmqizjM8/vL2gQaFj1T3F8xUqY8dN97s22MAbGxvG2V1nMEMxLPc+Rbbfja2TZJq/V6ZGEyFN4E1Hnr3zoX4LaqM2reIXAaxxx8mPGE69+DzY3BwtO4eBHwrgbDrgVgnqUleZUk3VUgDOdo6oTnDbImA7a2TPb1lyVK2VBh4nbG+1fzahwzD7JaEsdM0imx6Ibd90risIvXxPwrIROYYwIDAQAB';

/** Character maps and metrics without which PDF.js cannot tell the letters of many Japanese documents. */
const PDF_FOLDERS = ['cmaps', 'standard_fonts'] as const;

export default defineConfig({
  modules: ['@wxt-dev/module-react'],
  imports: false,
  // The admin page holds the chart library; it loads from disk, and no chat waits for it.
  // The worker that reads files loads PDF.js with the first PDF only, which takes more than one file.
  vite: () => ({ build: { chunkSizeWarningLimit: 1000 }, worker: { format: 'es' } }),
  hooks: {
    'build:publicAssets': (_, assets) => {
      for (const folder of PDF_FOLDERS) {
        const source = resolve('node_modules/pdfjs-dist', folder);
        for (const file of readdirSync(source)) {
          assets.push({
            absoluteSrc: resolve(source, file),
            relativeDest: `pdf/${folder}/${file}`,
          });
        }
      }
    },
  },
  outDir: process.env['TESURI_OUT_DIR'] ?? '.output',
  manifest: ({ browser, manifestVersion }) => ({
    name: '__MSG_extName__',
    description: '__MSG_extDescription__',
    default_locale: 'en',
    permissions: ['storage', 'alarms', 'webRequest'],
    host_permissions: [...SITE_MATCHES],
    optional_host_permissions: ['https://*/*'],
    action: { default_title: 'Tesuri' },
    commands: {
      'toggle-panel': {
        suggested_key: { default: 'Alt+Shift+T' },
        description: '__MSG_commandTogglePanel__',
      },
    },
    ...(browser === 'chrome' && {
      minimum_chrome_version: '120',
      storage: { managed_schema: 'managed-schema.json' },
      ...(process.env['TESURI_STORE'] !== '1' && { key: DEV_PUBLIC_KEY }),
    }),
    ...(browser === 'firefox' && {
      browser_specific_settings: {
        gecko: {
          id: 'tesuri@tesuri.example',
          strict_min_version: '140.0',
          data_collection_permissions: { required: ['none'] },
        },
      },
    }),
    web_accessible_resources: [
      manifestVersion === 2
        ? 'panel.html'
        : { resources: ['panel.html'], matches: [...SITE_MATCHES], use_dynamic_url: true },
    ],
  }),
});
