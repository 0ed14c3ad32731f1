export { startDelivery, type DeliveryOptions } from './start-delivery';
