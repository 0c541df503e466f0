/**
 * How the core's process is started. Node lets the youngest objects fill 64 MB before
 * it looks at them, which an idle core then keeps; answers take as long with 24.
 */
export const CORE_NODE_OPTIONS = ['--max-semi-space-size=8'];
