import { statusSummary } from '../../../src/programme/cases/status-summary';

describe('statusSummary', () => {
  it('is empty for nobody', () => {
    expect(statusSummary([])).toBe('');
  });

  it('counts people by status in the order of the work', () => {
    expect(statusSummary(['withdrawn', 'registered', 'registered'])).toBe('▲ 2 Solicitud recibida · 1 Desistió');
  });
});
