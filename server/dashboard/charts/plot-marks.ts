/** As much of Observable Plot as the charts draw with; naming it leaves the rest out of what browsers load. */
export { areaY, dot, lineY, plot, ruleX, ruleY, text } from '@observablehq/plot'
