// The smallest router there is, to show that Lupa counts pages that are never loaded.
const title = document.getElementById('title').textContent
const show = () => {
  const name = /\/app\/(\w+)$/.exec(location.pathname)?.[1]
  document.getElementById('title').textContent = name ?? title
}
document.getElementById('router').addEventListener('click', (event) => {
  if (!(event.target instanceof HTMLAnchorElement)) return
  event.preventDefault()
  history.pushState(null, '', event.target.href)
  show()
})
addEventListener('popstate', show)
show()
