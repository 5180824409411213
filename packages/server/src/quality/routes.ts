import { qualityRoutes as routes } from '@otklik/contract/quality';
import type { Http } from '../kit/http/http.ts';
import { done, serve } from '../kit/http/serve.ts';
import type { createCalibrating } from './calibrating.ts';
import type { createCorrecting } from './correcting.ts';
import type { Quality } from './quality.ts';

export type QualityDoors = Quality & ReturnType<typeof createCalibrating> & ReturnType<typeof createCorrecting>;

export function serveQuality(http: Http, quality: QualityDoors): void {
  serve(http, routes.list, ({ who, query }) => quality.list(who, query));
  serve(http, routes.summary, ({ who, query }) => quality.summary(who, query));
  serve(http, routes.get, ({ who, params }) => quality.get(who, params.conversationId));
  serve(http, routes.overrule, ({ who, params, body }) => quality.overrule(who, params.conversationId, body));
  serve(http, routes.review, ({ who, params, body }) => quality.review(who, params.conversationId, body));
  serve(http, routes.appeal, ({ who, params, body }) => quality.appeal(who, params.conversationId, body.line, body.comment));
  serve(http, routes.decideAppeal, ({ who, params, body }) => quality.decideAppeal(who, params.appealId, body.accept, body.answer));
  serve(http, routes.note, ({ who, params, body }) => quality.note(who, params.conversationId, body.agentId, body.text));
  serve(http, routes.mine, ({ who }) => quality.mine(who));
  serve(http, routes.notesSeen, async ({ who }) => {
    await quality.notesSeen(who);
    return done;
  });
  serve(http, routes.precision, ({ who }) => quality.precision(who));
  serve(http, routes.calibrations, ({ who }) => quality.calibrations(who));
  serve(http, routes.openCalibration, ({ who, body }) => quality.openCalibration(who, body));
  serve(http, routes.calibration, ({ who, params }) => quality.calibration(who, params.calibrationId));
  serve(http, routes.reviewForCalibration, async ({ who, params, body }) => {
    await quality.reviewForCalibration(who, params.calibrationId, params.conversationId, body);
    return done;
  });
  serve(http, routes.closeCalibration, ({ who, params }) => quality.closeCalibration(who, params.calibrationId));
  serve(http, routes.correction, ({ who, params }) => quality.correction(who, params.conversationId));
  serve(http, routes.correct, ({ who, params, body }) => quality.correct(who, params.conversationId, body));
  serve(http, routes.labels, ({ who }) => quality.labels(who));
}
