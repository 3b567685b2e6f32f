// Compiles the AssemblyScript kernels to WebAssembly and writes them as TypeScript modules (base64), so that Node and
// the browser load the same bytes without a file. Skips the work when nothing changed.
console.log("no kernels yet");
