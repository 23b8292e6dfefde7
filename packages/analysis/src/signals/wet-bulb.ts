/**
 * Wet-bulb temperature in degrees C from air temperature and dew point, both in degrees C: what a
 * falling flake feels. Within about 1 degree near the ground for 5 to 99 % humidity.
 * Source: Stull (2011), https://doi.org/10.1175/JAMC-D-11-0143.1, with humidity by the Magnus formula
 * (17.625, 243.04), https://doi.org/10.1175/BAMS-86-2-225.
 */
export function wetBulb(temperatureC: number, dewpointC: number): number {
  const vapour = (celsius: number): number => Math.exp((17.625 * celsius) / (243.04 + celsius));
  const humidity = Math.min(100, (100 * vapour(dewpointC)) / vapour(temperatureC));
  return (
    temperatureC * Math.atan(0.151_977 * Math.sqrt(humidity + 8.313_659)) +
    Math.atan(temperatureC + humidity) -
    Math.atan(humidity - 1.676_331) +
    0.003_918_38 * humidity ** 1.5 * Math.atan(0.023_101 * humidity) -
    4.686_035
  );
}
