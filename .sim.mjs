import { freshness } from './src/lib/domain/health/checks/freshness.ts';
import { volume } from './src/lib/domain/health/checks/volume.ts';
import { addDays, weekdayOf } from './src/lib/domain/runs/local-day.ts';
let seed=1; const rnd=()=>{seed|=0;seed=seed+0x6D2B79F5|0;let t=Math.imul(seed^seed>>>15,1|seed);t=t+Math.imul(t^t>>>7,61|t)^t;return((t^t>>>14)>>>0)/4294967296};
const pois=m=>{if(m>50){const u=Math.sqrt(-2*Math.log(rnd()+1e-12))*Math.cos(6.283*rnd());return Math.max(0,Math.round(m+Math.sqrt(m)*u))}let l=Math.exp(-m),k=0,p=1;do{k++;p*=rnd()}while(p>l);return k-1};
const gamma=(k)=>{ // Marsaglia
 if(k<1) return gamma(k+1)*Math.pow(rnd(),1/k); const d=k-1/3,c=1/Math.sqrt(9*d);for(;;){let x=Math.sqrt(-2*Math.log(rnd()+1e-12))*Math.cos(6.283*rnd());let v=(1+c*x)**3;if(v>0&&Math.log(rnd())<.5*x*x+d-d*v+d*Math.log(v))return d*v}};
const nb=(m,phi)=>phi<=1?pois(m):m<=0?0:pois(gamma(m/(phi-1))*(phi-1));
const flows={'2/week':()=>nb(2/7,1),'1/day':()=>nb(1,1.3),'weekdays 5':d=>weekdayOf(d)<6?nb(5,1.5):0,'10/day':d=>nb(10*[0,1.2,1.1,1,1,1.1,.5,.4][weekdayOf(d)],2),'100/day':d=>nb(100,5),'monday payroll':d=>weekdayOf(d)===1?nb(12,1.2):0,'bursty':()=>rnd()<.2?pois(20):0, 'tiny 0.1':()=>nb(.1,1)};
const H=12*3600e3;
function run(flow,days,stopAt,loss=0){const per=[];let out={fresh:0,vol:0,found:null,foundV:null};let fOpen=false,vOpen=false;let d0='2020-01-01';let last=null;
 for(let i=0;i<days;i++){const day=addDays(d0,i);let c=stopAt!==undefined&&i>=stopAt?(loss?Math.round(flow(day)*loss):0):flow(day);per.push({day,count:c});if(c)last=Date.parse(day+'T15:00:00Z');
  const now=Date.parse(day+'T22:00:00Z');
  const f={name:'x',state:'on',practice:false,arrival:'pushed',schedule:null,timeZone:'UTC',now,createdAt:Date.parse(d0),switchedOnAt:Date.parse(d0),lastRun:null,lastGoodRunAt:null,failingSince:null,lastRecordAt:last,waiting:0,oldestWaitingAt:null,needsAttention:0,signedOut:[],recordsPerDay:per.slice(-56),minutesEach:3};
  const a=freshness(f),b=volume(f);
  if(a&&!fOpen){out.fresh++;if(stopAt!==undefined&&i>=stopAt&&out.found===null)out.found=i-stopAt+1} fOpen=!!a;
  if(b&&!vOpen){out.vol++;if(stopAt!==undefined&&i>=stopAt&&out.foundV===null)out.foundV=i-stopAt+1} vOpen=!!b;
 } return out}
for(const [n,f] of Object.entries(flows)){let fr=0,vo=0;const Y=20;for(let k=0;k<Y;k++){const o=run(f,365);fr+=o.fresh;vo+=o.vol}
 const del=[];for(let k=0;k<15;k++)del.push(run(f,260,200).found);
 const half=[];for(let k=0;k<15;k++)half.push(run(f,260,200,.4).foundV);
 const young=[];for(let k=0;k<15;k++)young.push(run(f,60,10).found);
 console.log(n.padEnd(16),'false/yr fresh',(fr/Y).toFixed(2),'vol',(vo/Y).toFixed(2),'| stop found',del.sort((a,b)=>(a??99)-(b??99)).filter((_,i)=>i%7===0).join(','),'| 60% lost found',half.sort((a,b)=>(a??99)-(b??99)).filter((_,i)=>i%7===0).join(','),'| young 10 days',young.sort((a,b)=>(a??99)-(b??99)).filter((_,i)=>i%7===0).join(','))}
