/** The icons in use, one by one: the icon font would cost 130 KB. */
import inbox from 'bootstrap-icons/icons/inbox.svg?raw';
import check2Circle from 'bootstrap-icons/icons/check2-circle.svg?raw';
import megaphone from 'bootstrap-icons/icons/megaphone.svg?raw';
import speedometer2 from 'bootstrap-icons/icons/speedometer2.svg?raw';
import envelope from 'bootstrap-icons/icons/envelope.svg?raw';
import boxArrowRight from 'bootstrap-icons/icons/box-arrow-right.svg?raw';
import translate from 'bootstrap-icons/icons/translate.svg?raw';
import search from 'bootstrap-icons/icons/search.svg?raw';
import clock from 'bootstrap-icons/icons/clock.svg?raw';
import exclamationTriangle from 'bootstrap-icons/icons/exclamation-triangle.svg?raw';
import exclamationOctagon from 'bootstrap-icons/icons/exclamation-octagon.svg?raw';
import arrowReturnLeft from 'bootstrap-icons/icons/arrow-return-left.svg?raw';
import fileEarmarkPdf from 'bootstrap-icons/icons/file-earmark-pdf.svg?raw';
import fileEarmarkText from 'bootstrap-icons/icons/file-earmark-text.svg?raw';
import paperclip from 'bootstrap-icons/icons/paperclip.svg?raw';
import people from 'bootstrap-icons/icons/people.svg?raw';
import bell from 'bootstrap-icons/icons/bell.svg?raw';
import checkLg from 'bootstrap-icons/icons/check-lg.svg?raw';
import xLg from 'bootstrap-icons/icons/x-lg.svg?raw';
import chevronRight from 'bootstrap-icons/icons/chevron-right.svg?raw';
import arrowLeft from 'bootstrap-icons/icons/arrow-left.svg?raw';
import arrowClockwise from 'bootstrap-icons/icons/arrow-clockwise.svg?raw';
import wifiOff from 'bootstrap-icons/icons/wifi-off.svg?raw';
import pen from 'bootstrap-icons/icons/pen.svg?raw';
import shieldCheck from 'bootstrap-icons/icons/shield-check.svg?raw';
import building from 'bootstrap-icons/icons/building.svg?raw';
import bank from 'bootstrap-icons/icons/bank.svg?raw';
import mortarboard from 'bootstrap-icons/icons/mortarboard.svg?raw';
import patchCheck from 'bootstrap-icons/icons/patch-check.svg?raw';
import circle from 'bootstrap-icons/icons/circle.svg?raw';
import skipForward from 'bootstrap-icons/icons/skip-forward.svg?raw';
import hourglassSplit from 'bootstrap-icons/icons/hourglass-split.svg?raw';
import plusLg from 'bootstrap-icons/icons/plus-lg.svg?raw';
import trash from 'bootstrap-icons/icons/trash.svg?raw';
import infoCircle from 'bootstrap-icons/icons/info-circle.svg?raw';
import cloudCheck from 'bootstrap-icons/icons/cloud-check.svg?raw';
import cloudSlash from 'bootstrap-icons/icons/cloud-slash.svg?raw';
import calendarEvent from 'bootstrap-icons/icons/calendar-event.svg?raw';
import send from 'bootstrap-icons/icons/send.svg?raw';
import diagram3 from 'bootstrap-icons/icons/diagram-3.svg?raw';
import upload from 'bootstrap-icons/icons/upload.svg?raw';
import person from 'bootstrap-icons/icons/person.svg?raw';
import shieldX from 'bootstrap-icons/icons/shield-x.svg?raw';
import flag from 'bootstrap-icons/icons/flag.svg?raw';
import recordCircle from 'bootstrap-icons/icons/record-circle.svg?raw';
import pauseCircle from 'bootstrap-icons/icons/pause-circle.svg?raw';
import playCircle from 'bootstrap-icons/icons/play-circle.svg?raw';
import calendarPlus from 'bootstrap-icons/icons/calendar-plus.svg?raw';
import calendarWeek from 'bootstrap-icons/icons/calendar-week.svg?raw';
import arrowRepeat from 'bootstrap-icons/icons/arrow-repeat.svg?raw';
import link45deg from 'bootstrap-icons/icons/link-45deg.svg?raw';
import slashCircle from 'bootstrap-icons/icons/slash-circle.svg?raw';
import dashCircle from 'bootstrap-icons/icons/dash-circle.svg?raw';
import arrowCounterclockwise from 'bootstrap-icons/icons/arrow-counterclockwise.svg?raw';
import questionCircle from 'bootstrap-icons/icons/question-circle.svg?raw';
import lock from 'bootstrap-icons/icons/lock.svg?raw';
import checkCircleFill from 'bootstrap-icons/icons/check-circle-fill.svg?raw';
import listCheck from 'bootstrap-icons/icons/list-check.svg?raw';
import threeDots from 'bootstrap-icons/icons/three-dots.svg?raw';
import key from 'bootstrap-icons/icons/key.svg?raw';
import arrowLeftRight from 'bootstrap-icons/icons/arrow-left-right.svg?raw';
import personPlus from 'bootstrap-icons/icons/person-plus.svg?raw';
import save from 'bootstrap-icons/icons/save.svg?raw';
import uiChecks from 'bootstrap-icons/icons/ui-checks.svg?raw';

export const icons = {
  'inbox': inbox,
  'check2-circle': check2Circle,
  'megaphone': megaphone,
  'speedometer2': speedometer2,
  'envelope': envelope,
  'box-arrow-right': boxArrowRight,
  'translate': translate,
  'search': search,
  'clock': clock,
  'exclamation-triangle': exclamationTriangle,
  'exclamation-octagon': exclamationOctagon,
  'arrow-return-left': arrowReturnLeft,
  'file-earmark-pdf': fileEarmarkPdf,
  'file-earmark-text': fileEarmarkText,
  'paperclip': paperclip,
  'people': people,
  'bell': bell,
  'check-lg': checkLg,
  'x-lg': xLg,
  'chevron-right': chevronRight,
  'arrow-left': arrowLeft,
  'arrow-clockwise': arrowClockwise,
  'wifi-off': wifiOff,
  'pen': pen,
  'shield-check': shieldCheck,
  'building': building,
  'bank': bank,
  'mortarboard': mortarboard,
  'patch-check': patchCheck,
  'circle': circle,
  'skip-forward': skipForward,
  'hourglass-split': hourglassSplit,
  'plus-lg': plusLg,
  'trash': trash,
  'info-circle': infoCircle,
  'cloud-check': cloudCheck,
  'cloud-slash': cloudSlash,
  'calendar-event': calendarEvent,
  'send': send,
  'diagram-3': diagram3,
  'upload': upload,
  'person': person,
  'shield-x': shieldX,
  'flag': flag,
  'record-circle': recordCircle,
  'pause-circle': pauseCircle,
  'play-circle': playCircle,
  'calendar-plus': calendarPlus,
  'calendar-week': calendarWeek,
  'arrow-repeat': arrowRepeat,
  'link-45deg': link45deg,
  'slash-circle': slashCircle,
  'dash-circle': dashCircle,
  'arrow-counterclockwise': arrowCounterclockwise,
  'question-circle': questionCircle,
  'lock': lock,
  'check-circle-fill': checkCircleFill,
  'list-check': listCheck,
  'three-dots': threeDots,
  'key': key,
  'arrow-left-right': arrowLeftRight,
  'person-plus': personPlus,
  'save': save,
  'ui-checks': uiChecks,
} as const;

export type IconName = keyof typeof icons;
