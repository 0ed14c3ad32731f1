export { DEMO_PASSWORD, demoPeople } from './demo-people';
export { seedDemo } from './seed-demo';
export { publishShipped } from './publish-shipped';
export { startDemoLife, type DemoLifeOptions } from './start-demo-life';
