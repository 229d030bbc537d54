declare module '*.css'

/** Loaded with its pages, as text (`adoptStyle`). */
declare module '*.later.css' {
  const css: string
  export default css
}
